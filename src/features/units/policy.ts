import type { Person } from '../../platform/http/visit.ts'
import { mayAdminister } from '../people/policy.ts'

/** Ids from a unit up to the top of the tree, the unit itself first; empty for the top itself. */
export type Line = readonly string[]

/** Changes a unit and what stands below it: the organisation's administrators anywhere, a space's own in its branch. */
export const mayAdministerUnit = (person: Person, line: Line) =>
  mayAdminister(person) ||
  person.rights.some(
    ({ right, unit }) => right === 'space-administrator' && unit !== null && line.includes(unit),
  )

/** Adds a unit below another, or removes one from below it. */
export const mayAddBelow = (person: Person, line: Line) => mayAdministerUnit(person, line)

/** Moves a unit: one must run both the place it leaves and the place it goes to, so a space never leaves its branch by its own hand. */
export const mayMoveUnit = (person: Person, from: Line, to: Line) =>
  mayAdministerUnit(person, from) && mayAdministerUnit(person, to)

/** Makes a unit a space, changes its address, ends the space. */
export const mayMakeSpaces = mayAdminister
