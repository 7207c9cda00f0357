import { addDays, calendarDate } from '@groundswell/basics'
import { packOn } from '@groundswell/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standingSignatures } from './index.ts'

const california = law('us-ca', '2017-07-25')
const filed = calendarDate('2017-07-25')

describe('P8 withdrawal', () => {
  const line = (name: string, signed: string) => ({
    line: name,
    signed: calendarDate(signed),
  })
  const standing = (
    lines: readonly ReturnType<typeof line>[],
    received: readonly string[],
    pack = california,
  ) => {
    const withdrawals = received.map((day) => ({ received: calendarDate(day) }))
    return valueOf(standingSignatures(pack, { lines, withdrawals, filed }))
  }

  test('on the filing day fails in California, and the day before takes the line back', () => {
    const one = [line('A', '2017-03-01')]
    expect(standing(one, ['2017-07-25'])).toMatchObject({ counted: 'A', withdrawn: [] })
    expect(standing(one, ['2017-07-25']).late).toHaveLength(1)
    expect(standing(one, ['2017-07-24'])).toEqual({
      duplicates: [],
      withdrawn: ['A'],
      late: [],
    })
  })

  test('takes back what was signed on its own day', () => {
    const one = [line('A', '2017-03-01')]
    expect(standing(one, ['2017-03-01']).withdrawn).toEqual(['A'])
  })

  test('and signing again afterwards has signed', () => {
    const both = [line('A', '2017-03-01'), line('B', '2017-05-01')]
    expect(standing(both, ['2017-04-01'])).toMatchObject({
      counted: 'B',
      withdrawn: ['A'],
      duplicates: [],
    })
  })

  test('is impossible in Washington: the first line counts, the next is a duplicate', () => {
    const both = [line('B', '2017-05-01'), line('A', '2017-03-01')]
    expect(standing(both, ['2017-04-01'], law('us-wa', '2014-07-03'))).toMatchObject({
      counted: 'A',
      duplicates: ['B'],
      withdrawn: [],
    })
  })

  test('loses no line: counted, duplicates and withdrawn are all of them', () => {
    const day = fc.nat(300).map((n) => addDays(calendarDate('2016-12-01'), n))
    fc.assert(
      fc.property(fc.array(day), fc.array(day), (signed, received) => {
        const lines = signed.map((on, i) => ({ line: `L${i}`, signed: on }))
        const withdrawals = received.map((on) => ({ received: on }))
        const s = valueOf(standingSignatures(california, { lines, withdrawals, filed }))
        const all = [...(s.counted === undefined ? [] : [s.counted]), ...s.duplicates]
        expect([...all, ...s.withdrawn].toSorted()).toEqual(
          lines.map((l) => l.line).toSorted(),
        )
        expect(s.late).toHaveLength(received.filter((on) => on >= filed).length)
      }),
    )
  })
})

function law(id: string, on: string) {
  return valueOf(packOn(id, calendarDate(on)))
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
