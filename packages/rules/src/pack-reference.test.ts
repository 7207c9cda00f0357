import { addDays, calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import { listPacks, type Pack, pack, packOn, showPack } from './index.ts'

describe('a reference to a pack', () => {
  test('names a jurisdiction and a day', () => {
    expect(pack('us-ca@2017-01-26')).toMatchObject({
      value: { reference: 'us-ca@2017-01-26', version: { from: '2016-01-01' } },
    })
  })

  test('with a bare year stands for its first of July', () => {
    expect(pack('us-ca@2017')).toMatchObject({ value: { on: '2017-07-01' } })
  })

  test('before every version is refused with the versions that exist', () => {
    const refused = pack('us-ca@1999')
    expect(refused).toMatchObject({ error: { kind: 'no-version', on: '1999-07-01' } })
    if (refused.ok || refused.error.kind !== 'no-version') throw new Error()
    expect(refused.error.versions[0]).toEqual({ from: '2010-01-01', until: '2013-12-31' })
  })

  test('of an unknown jurisdiction is refused with the known ones', () => {
    expect(pack('us-zz@2017')).toMatchObject({
      error: { kind: 'unknown-jurisdiction', id: 'us-zz' },
    })
  })

  test.each([
    'us-ca',
    'us-ca@',
    '@2017',
    'us-ca@17',
    'us-ca@2017-02-30',
    'US CA@2017',
    '',
  ])('cannot be %j', (text) => {
    expect(pack(text)).toEqual({
      ok: false,
      error: { kind: 'not-a-pack-reference', text },
    })
  })
})

describe('the versions of every pack', () => {
  test.each(listPacks().map((p) => [p.id, p.versions] as const))(
    '%s follow each other without a gap, and each differs from the one before',
    (id, versions) => {
      for (const [i, version] of versions.entries()) {
        const next = versions[i + 1]
        expect(version.until).toBe(next ? addDays(next.from, -1) : undefined)
        if (!next) continue
        const last = text(id, addDays(next.from, -1))
        expect(text(id, version.from)).toBe(last)
        expect(text(id, next.from)).not.toBe(last)
      }
    },
  )
})

test('a pack is plain data that survives JSON', () => {
  const shown = showPack('us-ca@2026')
  if (!shown.ok) throw new Error('refused')
  expect(JSON.parse(JSON.stringify(shown.value))).toEqual(shown.value)
})

/** A pack without the day it was asked for. */
function text(id: string, on: string): string {
  const found = packOn(id, calendarDate(on))
  if (!found.ok) throw new Error('refused')
  const { on: _on, reference: _reference, version: _version, ...law } = found.value
  return JSON.stringify(law satisfies Partial<Pack>)
}
