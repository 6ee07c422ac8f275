import { createHmac } from 'node:crypto'
import { derive, type InstallationKeys, type Purpose } from './installation.ts'

const derived = new WeakMap<InstallationKeys, Map<Purpose, Buffer>>()

/** HMAC-SHA256 of a text under the key of one purpose: recognises the text again, tells nothing of it without the installation key. */
export function hmac(keys: InstallationKeys, purpose: Purpose, text: string): Buffer {
  const ofKeys = derived.get(keys) ?? new Map<Purpose, Buffer>()
  derived.set(keys, ofKeys)
  const key = ofKeys.get(purpose) ?? derive(keys, purpose)
  ofKeys.set(purpose, key)
  return createHmac('sha256', key).update(text).digest()
}
