// Each criterion says the same thing twice: its terms and its definition are held together on any small roster.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { criterionAgrees } from '../../../../test/matching/agreement.ts'
import { criteria } from './criteria.ts'

describe('terms and definition give the same points', () => {
  test('skills: terms and definition agree', () => criterionAgrees('skills'))
  test('position: terms and definition agree', () => criterionAgrees('position'))
  test('support: terms and definition agree', () => criterionAgrees('support'))
  test('interests: terms and definition agree', () => criterionAgrees('interests'))
  test('language: terms and definition agree', () => criterionAgrees('language'))
  test('place: terms and definition agree', () => criterionAgrees('place'))
  test('time-zone: terms and definition agree', () => criterionAgrees('time-zone'))
  test('unit: terms and definition agree', () => criterionAgrees('unit'))
  test('profession: terms and definition agree', () => criterionAgrees('profession'))
  test('seniority: terms and definition agree', () => criterionAgrees('seniority'))
  test('experience: terms and definition agree', () => criterionAgrees('experience'))
  test('wishes: terms and definition agree', () => criterionAgrees('wishes'))
})

test('every kind is held', () => {
  const held = readFileSync(new URL(import.meta.url), 'utf8')
  for (const kind of Object.keys(criteria)) expect(held).toContain(`criterionAgrees('${kind}')`)
})
