import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { decrypt, encrypt, Unreadable } from './cipher.ts'
import type { InstallationKey, InstallationKeys } from './installation.ts'

/** Where words live: what two people share, what one asks another, or what one keeps to oneself (id: the person's own). */
export type Space = { kind: 'dyad' | 'request' | 'self'; id: string }

export type OrganisationKeyRow = {
  organisation_id: string
  generation: number
  installation_key: Buffer
  wrapped: Buffer
}

export type SpaceKeyRow = {
  organisation_id: string
  space_kind: string
  space_id: string
  author_id: string
  generation: number
  wrapped: Buffer
}

type Place<Row> = Omit<Row, 'wrapped' | 'installation_key'>

export const newKey = () => createSecretKey(randomBytes(32))

export function wrapOrganisationKey(
  installation: InstallationKey,
  place: Place<OrganisationKeyRow>,
  key: KeyObject,
) {
  // the installation key has no generation: its fingerprint stands in the row
  const wrapped = encrypt(installation.wrapping, 0, organisationContext(place), key.export())
  return { wrapped, installation_key: installation.fingerprint }
}

/** @throws Unreadable `installation-key` when neither of the two wraps this one, `altered` when the row was changed or moved */
export function unwrapOrganisationKey(keys: InstallationKeys, row: OrganisationKeyRow): KeyObject {
  const installation = [keys.current, keys.previous].find((key) =>
    key?.fingerprint.equals(row.installation_key),
  )
  if (!installation)
    throw new Unreadable('installation-key', 'The installation key is not the one that wraps these keys.')
  return createSecretKey(decrypt(installation.wrapping, organisationContext(row), row.wrapped))
}

/** `by` is the organisation's key, `wrappedBy` its generation. */
export function wrapSpaceKey(
  by: KeyObject,
  wrappedBy: number,
  place: Place<SpaceKeyRow>,
  key: KeyObject,
): Buffer {
  return encrypt(by, wrappedBy, spaceContext(place), key.export())
}

/** @throws Unreadable `altered` when the row was changed or moved */
export function unwrapSpaceKey(by: KeyObject, row: SpaceKeyRow): KeyObject {
  return createSecretKey(decrypt(by, spaceContext(row), row.wrapped))
}

const organisationContext = (row: Place<OrganisationKeyRow>) => [
  'organisation-key',
  row.organisation_id,
  String(row.generation),
]

const spaceContext = (row: Place<SpaceKeyRow>) => [
  'space-key',
  row.organisation_id,
  row.space_kind,
  row.space_id,
  row.author_id,
  String(row.generation),
]
