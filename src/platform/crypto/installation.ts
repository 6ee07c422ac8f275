import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/**
 * What the installation key is used for: each purpose has a key of its own, so that none gives another away.
 * A new use is a new line here.
 */
export type Purpose = 'wrapping' | 'idempotency' | 'rate-limits' | 'cookies'

/** The key in force and, while it is being changed, the other one. Kept as key objects: printing or logging them shows nothing. */
export type InstallationKeys = { current: InstallationKey; previous: InstallationKey | null }

export type InstallationKey = {
  secret: KeyObject
  /** wraps the organisations' keys */
  wrapping: KeyObject
  /** 8 bytes that recognise the key and tell nothing of it */
  fingerprint: Buffer
}

/** From the settings INSTALLATION_KEY and INSTALLATION_KEY_PREVIOUS, 32 bytes each. */
export function installationKeys(settings: { current: Buffer; previous?: Buffer | null }): InstallationKeys {
  return {
    current: installationKey(settings.current),
    previous: settings.previous ? installationKey(settings.previous) : null,
  }
}

/** The 32-byte key of one purpose, from the installation key in force. */
export function derive(keys: InstallationKeys, purpose: Purpose): Buffer {
  return expand(keys.current.secret, purpose)
}

function installationKey(bytes: Buffer): InstallationKey {
  if (bytes.length !== 32) throw new Error('An installation key is 32 bytes.')
  const secret = createSecretKey(bytes)
  return {
    secret,
    wrapping: createSecretKey(expand(secret, 'wrapping')),
    fingerprint: expand(secret, 'fingerprint').subarray(0, 8),
  }
}

// HKDF-SHA256 (RFC 5869). The key is random already: no salt is needed.
function expand(secret: KeyObject, purpose: Purpose | 'fingerprint'): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `dyade 1 ${purpose}`, 32))
}
