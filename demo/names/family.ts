import { familyNamesOfFrance } from './family-france.ts'
import { familyNamesOfTheWorld } from './family-world.ts'
import type { Origin } from './given.ts'

export const familyNames: Readonly<Record<Origin, readonly string[]>> = {
  ...familyNamesOfFrance,
  ...familyNamesOfTheWorld,
}
