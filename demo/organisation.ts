import { aubremer } from './aubremer/organisation.ts'
import { pellanmouth } from './pellanmouth/organisation.ts'
import type { DemoOrganisation } from './shape.ts'

/** The organisations of the demonstration: a regional public body of 1,200 people and a network of 40 volunteers. */
export function demoOrganisations(): DemoOrganisation[] {
  return [aubremer(), pellanmouth()]
}
