import { BlockList, isIP } from 'node:net'
import { z } from 'zod'
import type { Both } from './language.ts'

export function postgresUrl() {
  return z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .refine((text) => URL.canParse(text))
}

export function postgresUrlSentence(): Both {
  return {
    fr: 'une adresse de la forme postgres://rôle:mot-de-passe@machine:5432/base (caractères spéciaux codés : @ devient %40)',
    en: 'an address like postgres://role:password@machine:5432/database (special characters encoded: @ becomes %40)',
  }
}

/** 32 bytes, written in base64url. */
export function key() {
  return z
    .string()
    .regex(/^[\w-]{43}$/)
    .transform((text) => Buffer.from(text, 'base64url'))
}

export function keySentence(): Both {
  return {
    fr: '32 octets en base64url (43 caractères) : openssl rand -base64 32 | tr +/ -_ | tr -d =',
    en: '32 bytes in base64url (43 characters): openssl rand -base64 32 | tr +/ -_ | tr -d =',
  }
}

/** An address, or a range: 10.1.0.0/16 */
export function isRange(text: string) {
  const [address = '', bits, ...rest] = text.split('/')
  if (!isIP(address) || rest.length > 0) return false
  if (bits === undefined) return true
  try {
    new BlockList().addSubnet(address, Number(bits), isIP(address) === 4 ? 'ipv4' : 'ipv6')
    return /^\d+$/.test(bits)
  } catch {
    return false
  }
}
