// The gates there are: one line a kind, the name as rule files write it.
import { blocked } from './gates/blocked.ts'
import { commonAvailability } from './gates/common-availability.ts'
import { commonLanguage } from './gates/common-language.ts'
import { conflict } from './gates/conflict.ts'
import { experience } from './gates/experience.ts'
import { heldPosition } from './gates/held-position.ts'
import { line } from './gates/line.ts'
import { manager } from './gates/manager.ts'
import { past } from './gates/past.ts'
import { place } from './gates/place.ts'
import { profession } from './gates/profession.ts'
import { related } from './gates/related.ts'
import { self } from './gates/self.ts'
import { seniority } from './gates/seniority.ts'
import { skill } from './gates/skill.ts'
import { timeZone } from './gates/time-zone.ts'
import { unit } from './gates/unit.ts'
import { veto } from './gates/veto.ts'
import { wished } from './gates/wished.ts'
import type { Gate } from './kind.ts'

export const gates = {
  self,
  veto,
  line,
  manager,
  related,
  blocked,
  conflict,
  past,
  'common-language': commonLanguage,
  'common-availability': commonAvailability,
  unit,
  place,
  'time-zone': timeZone,
  profession,
  'held-position': heldPosition,
  seniority,
  skill,
  experience,
  wished,
} satisfies Record<string, Gate>
