import { roleNamePresets } from '../../src/core/words/presets.ts'
import type { DemoOrganisation, DemoUnit } from '../shape.ts'
import { aubremerLogo } from './logos.ts'
import { peopleOf } from './people.ts'
import { type Branch, tree } from './units.ts'

/** A region that does not exist: between the dawn (aube) and the sea (mer), with a school and an office in Québec. */
export function aubremer(): DemoOrganisation {
  return {
    slug: 'aubremer',
    name: 'Région Aubremer',
    languages: ['fr', 'en'],
    region: 'FR',
    timeZone: 'Europe/Paris',
    look: { main: { light: '#0f5f6b', dark: '#7fd0d8' }, warm: { light: '#8a4b0c', dark: '#ecb070' } },
    logoSvg: aubremerLogo,
    units: unitsOf(tree),
    people: peopleOf(tree),
    roleNames: {
      fr: { coordinator: roleNamePresets.state.fr.coordinator },
      en: { coordinator: roleNamePresets.state.en.coordinator },
    },
  }
}

// Above before below: a unit may be written after the one that holds it.
function unitsOf(branch: Branch, parent: string | null = null): DemoUnit[] {
  const { key, name, kind, space, under = [] } = branch
  return [
    { key, parent, name, kind, ...(space ? { space } : {}) },
    ...under.flatMap((unit) => unitsOf(unit, key)),
  ]
}
