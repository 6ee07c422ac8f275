import type { OrganisationDb } from '../db/fence.ts'
import { decrypt, encrypt, generationOf } from './cipher.ts'
import type { InstallationKeys } from './installation.ts'
import { dropReadingKeys, readingKey } from './reads.ts'
import type { Space } from './wrap.ts'
import { destroyKeys, writingKey } from './writes.ts'

/** Whose words a sealed text holds and where it stands. All of it is bound to the ciphertext, which opens nowhere else. */
export type Place = {
  /** uuid of the person whose words these are */
  author: string
  space: Space
  /** `table.column` */
  purpose: `${string}.${string}`
  /** of the row, drawn before the insert */
  id: string
}

/**
 * Encrypts `text` under its author's key for the space, which is made at the first words. The transaction must run in the
 * author's name. Any well-formed Unicode comes back as it was; the database sees its length in steps of 64 bytes.
 * @throws Unreadable `no-key` when the author is not a member of the space or was forgotten; the transaction is then lost
 */
export async function seal(
  db: OrganisationDb,
  keys: InstallationKeys,
  where: Place,
  text: string,
): Promise<Buffer> {
  const place = canonical(where)
  const { key, organisation, generation } = await writingKey(db, keys, place)
  return encrypt(key, generation, contextOf(organisation, place), Buffer.from(text))
}

/**
 * Decrypts what `seal` made, for a member of its space. One query for each author and space of a transaction, however many texts.
 * @throws Unreadable
 */
export async function open(
  db: OrganisationDb,
  keys: InstallationKeys,
  where: Place,
  ciphertext: Buffer,
): Promise<string> {
  const place = canonical(where)
  const { key, organisation } = await readingKey(db, keys, place, generationOf(ciphertext))
  return decrypt(key, contextOf(organisation, place), ciphertext).toString()
}

/**
 * Destroys every key of a person: what they wrote can never be read again, what others wrote to them stays.
 * No key is made for them afterwards. To be called before the person's row is deleted. False when there is no such person.
 */
export async function forgetPerson(db: OrganisationDb, personId: string): Promise<boolean> {
  dropReadingKeys(db)
  return destroyKeys(db, personId)
}

// An address may carry a uuid in capitals, and PostgreSQL takes it for the same.
const canonical = ({ author, space, purpose, id }: Place): Place => ({
  author: author.toLowerCase(),
  space: { kind: space.kind, id: space.id.toLowerCase() },
  purpose,
  id: id.toLowerCase(),
})

const contextOf = (organisation: string, { author, space, purpose, id }: Place) => [
  'words',
  organisation,
  space.kind,
  space.id,
  author,
  purpose,
  id,
]
