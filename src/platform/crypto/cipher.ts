import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

/**
 * Why words cannot be read.
 * - `no-key`: the reader is not a member of the space, or the author's keys were destroyed, or the organisation is another:
 *   the row is not there, so nobody can tell which
 * - `altered`: the ciphertext was changed, cut, or brought from another place
 * - `format`: written by a version of Dyade that this one does not know
 * - `installation-key`: the installation key is not the one that wraps this organisation's keys
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly reason: 'no-key' | 'altered' | 'format' | 'installation-key'

  constructor(reason: Unreadable['reason'], message: string = reason) {
    super(message)
    this.reason = reason
  }
}

// version 1 | generation, 4 bytes | nonce, 12 | ciphertext | tag, 16
const version = 1
const header = 5
const nonceEnd = header + 12
const tagLength = 16
// A closed answer must not be told by its length: plain texts are padded to whole blocks.
const block = 64

/**
 * AES-256-GCM with a fresh random nonce. `context` says what and where this is; the same must be given to decrypt.
 * @param generation of the key, written in clear (and authenticated) so that the reader finds the key again
 */
export function encrypt(
  key: KeyObject,
  generation: number,
  context: readonly string[],
  plain: Buffer,
): Buffer {
  const start = Buffer.alloc(header)
  start.writeUInt8(version)
  start.writeUInt32BE(generation, 1)
  const nonce = randomBytes(nonceEnd - header)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  cipher.setAAD(bound(start, context))
  return Buffer.concat([start, nonce, cipher.update(pad(plain)), cipher.final(), cipher.getAuthTag()])
}

/** @throws Unreadable `altered` or `format` */
export function decrypt(key: KeyObject, context: readonly string[], sealed: Buffer): Buffer {
  generationOf(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(header, nonceEnd), {
    authTagLength: tagLength,
  })
  decipher.setAAD(bound(sealed.subarray(0, header), context))
  decipher.setAuthTag(sealed.subarray(-tagLength))
  try {
    return unpad(Buffer.concat([decipher.update(sealed.subarray(nonceEnd, -tagLength)), decipher.final()]))
  } catch {
    throw new Unreadable('altered')
  }
}

/** The generation of the key that opens this. @throws Unreadable `altered` when it is too short, `format` when unknown */
export function generationOf(sealed: Buffer): number {
  if (sealed.length < nonceEnd + block + tagLength) throw new Unreadable('altered')
  if (sealed.readUInt8() !== version) throw new Unreadable('format')
  return sealed.readUInt32BE(1)
}

// JSON of an array: no two contexts give the same bytes
function bound(start: Buffer, context: readonly string[]): Buffer {
  return Buffer.concat([start, Buffer.from(JSON.stringify(context))])
}

// ISO/IEC 7816-4: one byte 0x80, then zeros
function pad(plain: Buffer): Buffer {
  const padded = Buffer.alloc((Math.floor(plain.length / block) + 1) * block)
  plain.copy(padded)
  padded[plain.length] = 0x80
  return padded
}

function unpad(padded: Buffer): Buffer {
  return padded.subarray(0, padded.lastIndexOf(0x80))
}
