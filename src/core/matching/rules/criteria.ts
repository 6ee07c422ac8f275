// The criteria there are: one line a kind, the name as rule files write it.
import { experience } from './criteria/experience.ts'
import { interests } from './criteria/interests.ts'
import { language } from './criteria/language.ts'
import { place } from './criteria/place.ts'
import { position } from './criteria/position.ts'
import { profession } from './criteria/profession.ts'
import { seniority } from './criteria/seniority.ts'
import { skills } from './criteria/skills.ts'
import { support } from './criteria/support.ts'
import { timeZone } from './criteria/time-zone.ts'
import { unit } from './criteria/unit.ts'
import { wishes } from './criteria/wishes.ts'
import type { Criterion } from './kind.ts'

export const criteria = {
  skills,
  position,
  support,
  interests,
  language,
  place,
  'time-zone': timeZone,
  unit,
  profession,
  seniority,
  experience,
  wishes,
} satisfies Record<string, Criterion>
