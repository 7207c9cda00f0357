import { describe, expect, test } from 'vitest'
import { resolveFieldMap } from '../field-map.ts'
import { rollHeader } from '../synth/roll-voter.ts'
import { rollProfile, rollProfiles } from './roll-profiles.ts'

describe('every profile', () => {
  test.each(rollProfiles.map((p) => [p.name, p] as const))(
    '%s names who and where',
    (_, p) => {
      for (const field of ['voter_id', 'last', 'first', 'city', 'zip'] as const) {
        expect(p.fields.has(field), field).toBe(true)
      }
      expect(
        p.fields.has('address') || (p.fields.has('house') && p.fields.has('street')),
      ).toBe(true)
      expect(p.source).not.toBe('')
    },
  )

  test('whose columns are listed maps only columns that it lists', () => {
    for (const { name, layout, fields } of rollProfiles) {
      if (layout.kind === 'header') continue
      const columns = layout.columns.map((c) => (typeof c === 'string' ? c : c.name))
      expect(resolveFieldMap(fields, columns).ok, name).toBe(true)
    }
  })

  test('has a name of its own, and only a tried one claims to be verified', () => {
    expect(new Set(rollProfiles.map((p) => p.name)).size).toBe(rollProfiles.length)
    expect(rollProfiles.filter((p) => p.isVerified).map((p) => p.name)).toEqual([
      'groundswell',
    ])
    expect(rollProfile('us-xx')).toBeUndefined()
  })
})

test('the profile of the synthetic roll fits the header that the generator writes', () => {
  const fields = rollProfile('groundswell')?.fields
  expect(fields && resolveFieldMap(fields, rollHeader.split(',')).ok).toBe(true)
})

test('fixed columns follow each other without a gap', () => {
  for (const { layout } of rollProfiles) {
    if (layout.kind !== 'fixed') continue
    let next = 1
    for (const { start, length } of layout.columns) {
      expect(start).toBe(next)
      next += length
    }
  }
})
