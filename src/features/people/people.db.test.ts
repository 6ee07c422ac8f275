import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenApp, openApp, type Visitor } from '../../../test/app/open-app.ts'

let here: OpenApp
let mehdi: Visitor
let aicha: Visitor

beforeAll(async () => {
  here = await openApp()
  mehdi = await here.signedIn('mehdi.kerbrat@aubremer.example')
  aicha = await here.signedIn('aicha.benali@aubremer.example')
})
afterAll(() => here?.close())

const idOf = async (email: string) =>
  (await here.rows<{ id: string }>('select id from people where email = $1', [email]))[0]!.id
const facts = {
  givenName: 'Ève',
  familyName: 'Le Goff',
  email: 'eve.legoff@aubremer.example',
  position: '',
  unit: '',
  manager: '',
  arrivedOn: '',
}

describe('the list of people', () => {
  test('finds by the beginning of the family name, accents and capitals aside', async () => {
    await mehdi.post('/aubremer/people/new', facts)
    for (const typed of ['le goff', 'LE GÔFF', 'Le  Go'])
      expect(await (await aicha.get(`/aubremer/people?name=${encodeURIComponent(typed)}`)).text()).toContain(
        'Ève Le Goff',
      )
    expect(await (await aicha.get('/aubremer/people?name=%25')).text()).toContain('40')
    expect(await (await aicha.get('/aubremer/people?name=zzzz')).text()).toContain('Personne ici')
  })

  test('walks through everybody once, page after page, in both directions', async () => {
    const [{ count } = { count: 0 }] = await here.rows<{ count: number }>(
      `select count(*)::int as count from people where organisation_id = (select id from organisations where slug = 'aubremer') and ended_at is null`,
    )
    for (const sort of ['', '?sort=descending']) {
      const seen: string[] = []
      for (let next: string | undefined = `/aubremer/people${sort}`; next; ) {
        const html: string = await (await aicha.get(next)).text()
        seen.push(
          ...[...html.matchAll(/href="\/aubremer\/people\/([0-9a-f-]{36})"/g)].map((match) => match[1]!),
        )
        next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
      }
      const own = await idOf('aicha.benali@aubremer.example')
      expect(new Set(seen).size).toBe(count)
      // her own page stands in the menu of every page
      expect(seen.filter((id) => id !== own).length).toBe(count - 1)
    }
  })

  test('shows e-mail addresses to those who administer only', async () => {
    expect(await (await mehdi.get('/aubremer/people')).text()).toContain('@aubremer.example')
    expect(await (await aicha.get('/aubremer/people')).text()).not.toContain('@aubremer.example')
    const other = await idOf('jeanne.morvan@aubremer.example')
    expect(await (await aicha.get(`/aubremer/people/${other}`)).text()).not.toContain('jeanne.morvan@')
  })
})

describe('a person', () => {
  test.each([
    ['without a name', { familyName: ' ' }, 'Il manque le nom de famille.'],
    ['with an address that is none', { email: 'eve' }, 'Une adresse électronique s’écrit'],
    ['with somebody’s address', { email: 'AICHA.benali@aubremer.example' }, 'Quelqu’un a déjà cette adresse'],
    ['under a manager nobody knows', { manager: 'nobody@aubremer.example' }, 'Personne n’a cette adresse'],
    ['in a unit of nowhere', { unit: '00000000-0000-4000-8000-000000000000' }, 'Cette unité n’existe plus'],
    ['with a day that is none', { arrivedOn: '2027-02-30' }, 'Cette date n’existe pas'],
    ['with a day of the year nought', { arrivedOn: '0000-01-01' }, 'Cette date n’existe pas'],
    [
      'with an address that grows when it is put in small letters',
      { email: `${'İ'.repeat(230)}@aubremer.example` },
      '254 caractères au plus',
    ],
    ['with a name of a thousand letters', { givenName: 'é'.repeat(1000) }, '80 caractères au plus.'],
  ])('is refused %s, with what was typed kept and nothing written', async (_, wrong, sentence) => {
    const before = await here.rows('select count(*) from people')
    const typed = { ...facts, email: 'new@aubremer.example', ...wrong }
    const answer = await mehdi.post('/aubremer/people/new', typed)
    const html = await answer.text()
    expect([answer.status, html.includes(sentence)]).toEqual([422, true])
    expect(html).toContain(`value="${typed.email}"`)
    expect(html).toContain(`value="${typed.givenName}"`)
    expect(await here.rows('select count(*) from people')).toEqual(before)
  })

  test('whose address is a book is refused at once', async () => {
    const start = process.threadCpuUsage().user
    const answer = await mehdi.post('/aubremer/people/new', { ...facts, email: `a@${'.'.repeat(60_000)}@` })
    // not a speed: what grew with the square of an address took minutes
    expect([answer.status, process.threadCpuUsage().user - start < 10_000_000]).toEqual([422, true])
  })

  test('cannot be put in a circle: nobody stands below themselves, at any distance, even by two changes at once', async () => {
    const make = async (name: string, manager = '') => {
      const email = `${name}@aubremer.example`
      await mehdi.post('/aubremer/people/new', { ...facts, email, familyName: name, manager })
      return { email, id: await idOf(email) }
    }
    const top = await make('circle-a')
    const middle = await make('circle-b', top.email)
    const low = await make('circle-c', middle.email)
    const change = (who: { email: string; id: string }, manager: string) =>
      mehdi.post(`/aubremer/people/${who.id}/edit`, { ...facts, email: who.email, manager })
    expect((await change(top, low.email)).status).toBe(422)
    expect((await change(top, top.email)).status).toBe(422)
    const one = await make('circle-d')
    const two = await make('circle-e')
    const both = await Promise.all([change(one, two.email), change(two, one.email)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  test('is closed and opened again; nobody closes their own account', async () => {
    const malo = await idOf('malo.etcheverry@aubremer.example')
    const visitor = await here.signedIn('malo.etcheverry@aubremer.example')
    await mehdi.post(`/aubremer/people/${malo}/end`, {})
    expect((await visitor.get('/aubremer')).status).toBe(303)
    await mehdi.post(`/aubremer/people/${malo}/reopening`, {})
    expect((await (await here.signedIn('malo.etcheverry@aubremer.example')).get('/aubremer')).status).toBe(
      200,
    )
    expect(
      (await mehdi.post(`/aubremer/people/${await idOf('mehdi.kerbrat@aubremer.example')}/end`, {})).status,
    ).toBe(422)
  })
})

test('somebody in a unit beyond what a list can show stays there when another fact changes', async () => {
  const admin = await here.signedIn('rosalind.achterberg@pellanmouth.example')
  const [{ id: unit } = { id: '' }] = await here.rows<{ id: string }>(
    `with made as (
       insert into units (organisation_id, name, kind, created_at)
       select o.id, case n when 2001 then 'Zzz, the last' else 'A ' || n end, 'office', now()
       from organisations o, generate_series(1, 2001) as n where slug = 'pellanmouth' returning id, name)
     select id from made where name like 'Zzz%'`,
  )
  const typed = { ...facts, unit, email: 'far@pellanmouth.example' }
  const person = (await admin.post('/pellanmouth/people/new', typed)).headers.get('location')!
  const chosen = new RegExp(`<option value="${unit}" selected="">`)
  expect(await (await admin.get(`${person}/edit`)).text()).toMatch(chosen)
  expect(await (await admin.get(`/pellanmouth/people/new?unit=${unit}`)).text()).toMatch(chosen)
  const refused = await admin.post(`${person}/edit`, { ...typed, familyName: '' })
  expect([refused.status, chosen.test(await refused.text())]).toEqual([422, true])
  expect((await admin.get('/pellanmouth/people/new?unit=nowhere')).status).toBe(200)
  await here.rows(`delete from units where name like 'A %' and kind = 'office'`)
})

describe('at the same moment', () => {
  test('two administrators close each other’s account: one stays', async () => {
    const [one, two] = await Promise.all(
      ['rosalind.achterberg', 'gethin.marrable'].map(async (name) => ({
        id: await idOf(`${name}@pellanmouth.example`),
        visitor: await here.signedIn(`${name}@pellanmouth.example`),
      })),
    )
    await one!.visitor.post(`/pellanmouth/people/${two!.id}/rights`, { right: 'administrator' })
    const answers = await Promise.all([
      one!.visitor.post(`/pellanmouth/people/${two!.id}/end`, {}),
      two!.visitor.post(`/pellanmouth/people/${one!.id}/end`, {}),
    ])
    const open = await here.rows('select from people where id in ($1, $2) and ended_at is null', [
      one!.id,
      two!.id,
    ])
    expect([open.length, answers.filter(({ status }) => status >= 500).length]).toEqual([1, 0])
    await here.rows('update people set ended_at = null where id in ($1, $2)', [one!.id, two!.id])
  })

  test('two people are given one address: the second is told, and nothing breaks', async () => {
    const admin = await here.signedIn('rosalind.achterberg@pellanmouth.example')
    const made = await Promise.all(
      ['twin-a', 'twin-b'].map(async (name) => {
        const typed = { ...facts, familyName: name, email: `${name}@pellanmouth.example` }
        const answer = await admin.post('/pellanmouth/people/new', typed)
        return answer.headers.get('location')!
      }),
    )
    const typed = { ...facts, email: 'twins@pellanmouth.example' }
    const answers = await Promise.all([
      ...made.map((address) => admin.post(`${address}/edit`, typed)),
      admin.post('/pellanmouth/people/new', typed),
    ])
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 303)).toHaveLength(1)
    expect(statuses.filter((status) => status >= 500)).toEqual([])
  })

  test('somebody joins a unit that is being removed: nothing breaks, and nobody is left in no unit', async () => {
    const admin = await here.signedIn('rosalind.achterberg@pellanmouth.example')
    for (let round = 0; round < 5; round++) {
      const added = await admin.post('/pellanmouth/units/new', { name: `Short ${round}`, kind: 'office' })
      const unit = added.headers.get('location')!.split('/').at(-1)!
      const answers = await Promise.all([
        admin.post('/pellanmouth/people/new', {
          ...facts,
          unit,
          email: `short-${round}@pellanmouth.example`,
        }),
        admin.post(`/pellanmouth/units/${unit}/removal`, {}),
      ])
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])
      expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    }
  })
})

describe('rights', () => {
  test('are given and taken back, and the next page knows', async () => {
    const id = await idOf('aicha.benali@aubremer.example')
    expect((await aicha.get('/aubremer/people/new')).status).toBe(403)
    await mehdi.post(`/aubremer/people/${id}/rights`, { right: 'administrator' })
    expect((await aicha.get('/aubremer/people/new')).status).toBe(200)
    await mehdi.post(`/aubremer/people/${id}/rights/end`, { right: 'administrator' })
    expect((await aicha.get('/aubremer/people/new')).status).toBe(403)
    const trail = await here.rows<{ action: string }>(
      `select action from audit_events where subject_id = $1 and action like 'right.%' order by at, action`,
      [id],
    )
    expect(trail.map(({ action }) => action).sort()).toEqual(['right.granted', 'right.revoked'])
  })

  test('the last two administrators cannot both step down, even at the same moment', async () => {
    await here.rows(
      `delete from rights where "right" = 'administrator' and person_id not in (select id from people where email like 'mehdi%' or email like 'aicha%')`,
    )
    const ids = [await idOf('mehdi.kerbrat@aubremer.example'), await idOf('aicha.benali@aubremer.example')]
    await mehdi.post(`/aubremer/people/${ids[1]}/rights`, { right: 'administrator' })
    const answers = await Promise.all([
      mehdi.post(`/aubremer/people/${ids[0]}/rights/end`, { right: 'administrator' }),
      aicha.post(`/aubremer/people/${ids[1]}/rights/end`, { right: 'administrator' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  })
})

test('another organisation’s person and nobody answer the same', async () => {
  const [other] = await here.rows<{ id: string }>(
    `select people.id from people join organisations on organisations.id = organisation_id where slug = 'pellanmouth' limit 1`,
  )
  // takes the message of what was done before, if any
  await aicha.get('/aubremer')
  const texts = []
  for (const id of [other!.id, '00000000-0000-4000-8000-000000000000']) {
    const answer = await aicha.get(`/aubremer/people/${id}`)
    texts.push([answer.status, (await answer.text()).replace(/nonce="[^"]+"|value="[0-9a-f-]{36}"/g, '')])
  }
  expect(texts[0]).toEqual(texts[1])
  expect(texts[0]![0]).toBe(404)
})
