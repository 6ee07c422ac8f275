import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '../../../test/factories/app.ts'
import { lookOf, lookVersion, nightOf, ownColours } from '../../core/looks/look.ts'

const house = await openTestHouse()
afterAll(() => house.close())
const { ask, owner, mine, other } = house
const cookie = house.cookie(mine, 'administrator')
const space = `/phare/units/${mine.units.space}/look`
const places = ['/phare/administration/look', space]

const look = async (place: string) =>
  (
    await owner.query(
      place === space
        ? `select look, logo_id from units where id = '${mine.units.space}'`
        : `select look, logo_id from organisations where slug = 'phare'`,
    )
  ).rows[0]
const colours = { mainLight: '#0f5f6b', mainDark: '#000000', warmLight: '#7a3b00', warmDark: '#000000' }
const post = (path: string, form: Record<string, string> | FormData) =>
  ask(path, { method: 'POST', cookie, form })
const picture = (width = 40) => sharp({ create: { width, height: 30, channels: 3, background: '#0f5f6b' } })
const upload = (bytes: Buffer, name = 'logo.png') => {
  const form = new FormData()
  form.set('logo', new File([new Uint8Array(bytes)], name))
  return form
}

describe.each(places)('%s', (place) => {
  test('shows colours without keeping them', async () => {
    const answer = await ask(`${place}?${new URLSearchParams(colours)}`, { cookie })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    const sheet = /href="([^"]*look-sample\.css[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&')
    const css = await (await ask(sheet, { cookie })).text()
    expect(css).toContain(`.look-sample {\n  --sea: light-dark(#0f5f6b, ${nightOf('#0f5f6b')});`)
    expect((await look(place)).look).toEqual({})
  })

  test('refuses a colour that reads badly, with its contrast and a nearest one that does', async () => {
    const answer = await post(place, { ...colours, mainLight: '#ffd400' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(/f-mainLight-error.*1[.,]\d.*#[0-9a-f]{6}/s)
    expect((await post(place, { ...colours, ownNight: 'yes' })).status).toBe(422)
    expect((await post(place, { ...colours, mainLight: 'red; } body { display: none' })).status).toBe(422)
    expect((await look(place)).look).toEqual({})
  })

  test('keeps good ones, those of the night made from the day’s, and gives them back', async () => {
    expect((await post(place, colours)).status).toBe(303)
    const main = { light: '#0f5f6b', dark: nightOf('#0f5f6b') }
    const warm = { light: '#7a3b00', dark: nightOf('#7a3b00') }
    expect((await look(place)).look).toEqual(lookOf({ main, warm }))
    expect((await post(`${place}/reset`, {})).status).toBe(303)
    expect((await look(place)).look).toEqual({})
  })

  test('of eight logos sent at once one stays, and no other file is left behind', async () => {
    const files = async () =>
      (await owner.query<{ id: string }>('select id from files')).rows.map(({ id }) => id)
    const before = await files()
    const bytes = await picture().png().toBuffer()
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(`${place}/logo`, upload(bytes))))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(303))
    const after = (await files()).filter((id) => !before.includes(id))
    expect(after).toEqual([(await look(place)).logo_id])
    await post(`${place}/logo/removal`, {})
  })

  test('draws a logo anew, serves it, and lets it go', async () => {
    const answer = await post(
      `${place}/logo`,
      upload(await picture().withMetadata().jpeg().toBuffer(), 'logo.gif'),
    )
    expect(answer.status).toBe(303)
    const { logo_id } = await look(place)
    const served = await ask(`/phare/logos/${logo_id}`)
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await sharp(Buffer.from(await served.arrayBuffer())).metadata()).format).toBe('png')
    expect((await ask(`/voisine/logos/${logo_id}`)).status).toBe(404)

    await post(`${place}/logo`, upload(await picture(60).png().toBuffer()))
    expect((await ask(`/phare/logos/${logo_id}`)).status).toBe(404)
    const second = (await look(place)).logo_id
    expect((await post(`${place}/logo/removal`, {})).status).toBe(303)
    expect((await look(place)).logo_id).toBeNull()
    const left = await owner.query('select from files where id in ($1, $2)', [logo_id, second])
    expect(left.rowCount).toBe(0)
  })

  test('says what is wrong with a file', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const cut = (await picture(400).png().toBuffer()).subarray(0, 60)
    for (const bytes of [svg, cut, Buffer.from('<?php'), Buffer.alloc(0)]) {
      const answer = await post(`${place}/logo`, upload(bytes))
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('logo-logo-error')
    }
    expect((await look(place)).logo_id).toBeNull()
  })
})

describe('the stylesheet of a look', () => {
  test('is kept for ever at the address of its version, and nowhere else', async () => {
    const kept = lookOf(ownColours)
    await owner.query(`update organisations set look = $1 where slug = 'phare'`, [kept])
    const right = await ask(`/phare/look.css?v=${lookVersion(kept)}`)
    expect(right.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(right.headers.get('cache-control')).toContain('immutable')
    expect(await right.text()).toContain('--sea: light-dark(#1b5874, #8ec7e2);')
    expect((await ask('/phare/look.css?v=old')).headers.get('cache-control')).toBe('no-cache')
    expect(await (await ask('/voisine/look.css')).text()).toBe('')
  })

  test('of a space is for the people of the organisation', async () => {
    expect((await ask('/phare/spaces/ecole/look.css', { cookie })).status).toBe(200)
    expect((await ask('/phare/spaces/ecole/look.css')).status).toBe(303)
    expect((await ask('/phare/spaces/aucune/look.css', { cookie })).status).toBe(404)
  })
})

test('another organisation’s space keeps its look', async () => {
  expect((await post(`/phare/units/${other.units.space}/look`, colours)).status).toBe(404)
  expect(
    (await ask(`/voisine/units/${other.units.space}/look`, { method: 'POST', cookie, form: colours })).status,
  ).toBe(303)
  const { rows } = await owner.query('select look from units where id = $1', [other.units.space])
  expect(rows[0].look).toEqual({})
})
