// Each gate says the same thing twice: its terms and its definition are held together on any small roster.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gateAgrees } from '../../../../test/matching/agreement.ts'
import { gates } from './gates.ts'

describe('terms and definition close the same pairs', () => {
  test('self: terms and definition agree', () => gateAgrees('self'))
  test('veto: terms and definition agree', () => gateAgrees('veto'))
  test('line: terms and definition agree', () => gateAgrees('line'))
  test('manager: terms and definition agree', () => gateAgrees('manager'))
  test('related: terms and definition agree', () => gateAgrees('related'))
  test('blocked: terms and definition agree', () => gateAgrees('blocked'))
  test('conflict: terms and definition agree', () => gateAgrees('conflict'))
  test('past: terms and definition agree', () => gateAgrees('past'))
  test('common-language: terms and definition agree', () => gateAgrees('common-language'))
  test('common-availability: terms and definition agree', () => gateAgrees('common-availability'))
  test('unit: terms and definition agree', () => gateAgrees('unit'))
  test('place: terms and definition agree', () => gateAgrees('place'))
  test('time-zone: terms and definition agree', () => gateAgrees('time-zone'))
  test('profession: terms and definition agree', () => gateAgrees('profession'))
  test('held-position: terms and definition agree', () => gateAgrees('held-position'))
  test('seniority: terms and definition agree', () => gateAgrees('seniority'))
  test('skill: terms and definition agree', () => gateAgrees('skill'))
  test('experience: terms and definition agree', () => gateAgrees('experience'))
  test('wished: terms and definition agree', () => gateAgrees('wished'))
})

test('every kind is held', () => {
  const held = readFileSync(new URL(import.meta.url), 'utf8')
  for (const kind of Object.keys(gates)) expect(held).toContain(`gateAgrees('${kind}')`)
})
