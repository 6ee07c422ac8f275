import type { RoleName } from '../../src/core/words/role-names.ts'
import type { DemoOrganisation } from '../shape.ts'
import { volunteers } from './people.ts'

/** A small town of no map, whose volunteers keep newcomers company: English first, other colours, other names for the roles. */
export function pellanmouth(): DemoOrganisation {
  return {
    slug: 'pellanmouth',
    name: 'Pellanmouth Companions',
    languages: ['en', 'fr'],
    region: 'FR',
    timeZone: 'Europe/London',
    look: { main: { light: '#40602a', dark: '#b4d690' }, warm: { light: '#93400f', dark: '#f0ab84' } },
    logoSvg,
    units: [
      { key: 'network', parent: null, name: 'Pellanmouth Companions', kind: 'network' },
      { key: 'harbour', parent: 'network', name: 'Harbour circle', kind: 'circle' },
      { key: 'hill', parent: 'network', name: 'Hill circle', kind: 'circle' },
      { key: 'online', parent: 'network', name: 'Far-away circle', kind: 'circle' },
    ],
    people: volunteers(),
    roleNames: {
      en: { mentor: same('companion', 'companions'), mentee: same('newcomer', 'newcomers') },
      fr: { mentor: godparent, mentee: godchild },
    },
  }
}

/** A lantern on a quay, presentation attributes only. */
const logoSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" role="img" aria-label="Pellanmouth Companions">
  <path d="M18 14h12l4 20H14z" fill="#e6bb5c"/>
  <path d="M18 14h12l4 20H14zM24 5v4M17 14c0-6 14-6 14 0M12 38h24M24 20c-4 5-3 9 0 9s4-4 0-9z" fill="none" stroke="#6b9148" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M6 43h36" fill="none" stroke="#6b9148" stroke-width="2.6" stroke-linecap="round"/>
</svg>`

const godparent: RoleName = {
  feminine: { one: 'marraine', many: 'marraines' },
  masculine: { one: 'parrain', many: 'parrains' },
  neutral: { one: 'personne qui parraine', many: 'personnes qui parrainent', gender: 'feminine' },
}

const godchild: RoleName = {
  feminine: { one: 'filleule', many: 'filleules' },
  masculine: { one: 'filleul', many: 'filleuls' },
  neutral: { one: 'personne parrainée', many: 'personnes parrainées', gender: 'feminine' },
  dotted: { one: 'filleul·e', many: 'filleul·es' },
}

function same(one: string, many: string): RoleName {
  return { feminine: { one, many }, masculine: { one, many } }
}
