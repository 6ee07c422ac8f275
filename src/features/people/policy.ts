import type { Person } from '../../platform/http/visit.ts'

/** Runs the organisation: its settings, its units, its people. */
export const mayAdminister = (person: Person) => person.rights.some(({ right }) => right === 'administrator')

/** Nobody ends their own account here, so that an organisation cannot be locked out of itself by its last administrator. */
export const mayEndPerson = (person: Person, id: string) => mayAdminister(person) && person.id !== id

/** An e-mail address is shown to those who administer, and to its owner. */
export const maySeeEmail = (person: Person, id: string) => mayAdminister(person) || person.id === id
