import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparableText } from './comparable-text.ts'
import { readingDifference } from './compare-readings.ts'
import {
  type FieldReading,
  type Reading,
  type ReadingField,
  readingFields,
} from './reading.ts'
import { settleReadings } from './settle-readings.ts'

const texts = fc.constantFrom(
  '',
  'Ann',
  'Anne',
  'ANN ',
  'Maple St',
  'Maple Street',
  '12',
  '?nn',
)
const fieldReading: fc.Arbitrary<FieldReading> = fc.oneof(
  texts.map((text) => ({ text })),
  fc.constant({ unreadable: true as const }),
)
const reading = (reader: string): fc.Arbitrary<Reading> =>
  fc.record({
    reader: fc.constant(reader),
    by: fc.constant('person' as const),
    mark: fc.constantFrom('written', 'written', 'written', 'blank', 'crossed-out'),
    fields: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...readingFields), fieldReading), {
        selector: ([field]) => field,
      })
      .map((entries) => new Map(entries)),
  })

const plain = (
  reader: string,
  fields: Partial<Record<ReadingField, string>>,
): Reading => ({
  reader,
  by: 'person',
  mark: 'written',
  fields: new Map(
    Object.entries(fields).map(([field, text]) => [field as ReadingField, { text }]),
  ),
})

describe('two readers', () => {
  test('their order does not matter', () => {
    fc.assert(
      fc.property(reading('a'), reading('b'), (a, b) => {
        expect(settleReadings([a, b])).toEqual(settleReadings([b, a]))
        expect(readingDifference(a, b)).toEqual(readingDifference(b, a))
      }),
    )
  })

  test('who agrees with a colleague makes a claim, and who differs calls a third', () => {
    const a = plain('a', { first: 'Ann', street: 'Maple St' })
    const b = plain('b', { first: 'ANN', street: 'Maple Street' })
    const settled = settleReadings([a, b])
    expect(settled).toMatchObject({ kind: 'settled', by: 'agreement' })
    // The spelling that abbreviates less is kept, as it was typed.
    expect(settled.kind === 'settled' && settled.line.fields.get('street')).toBe(
      'Maple Street',
    )
    expect(
      settleReadings([a, plain('b', { first: 'Anna', street: 'Maple St' })]),
    ).toEqual({
      kind: 'needs-third',
      difference: { mark: false, fields: ['first'] },
    })
  })

  test('a field that one could not read is a difference, and one that neither could is none', () => {
    const lost: Reading = {
      ...plain('b', {}),
      fields: new Map([['last', { unreadable: true }]]),
    }
    expect(settleReadings([plain('a', { last: 'Moss' }), lost]).kind).toBe('needs-third')
    const settled = settleReadings([lost, { ...lost, reader: 'c' }])
    expect(settled).toMatchObject({ kind: 'settled', line: { unreadable: ['last'] } })
  })

  test('one person is not two readers, and a machine is none', () => {
    fc.assert(
      fc.property(reading('a'), reading('a'), reading('ocr'), (first, again, other) => {
        const machine: Reading = { ...other, by: 'machine' }
        expect(settleReadings([machine, first, again, machine])).toEqual({
          kind: 'needs-readers',
          readers: 1,
        })
      }),
    )
  })
})

test("a third reader's word settles", () => {
  fc.assert(
    fc.property(reading('a'), reading('b'), reading('c'), (a, b, third) => {
      fc.pre(readingDifference(a, b) !== null)
      const settled = settleReadings([a, b, third])
      if (settled.kind !== 'settled') throw new Error(settled.kind)
      expect(settled.by).toBe('third')
      expect(settled.line.mark).toBe(third.mark)
      for (const field of readingFields) {
        const read = third.mark === 'written' ? third.fields.get(field) : undefined
        const text = read !== undefined && 'text' in read ? read.text.trim() : ''
        expect(settled.line.fields.get(field) ?? '').toBe(text)
      }
    }),
  )
})

test.each([
  ['street', 'N. Maple Street', 'north maple st', true],
  ['street', 'Maple Ave', 'Maple St', false],
  ['unit', 'Apt 4', '#4', true],
  ['unit', '4', '5', false],
  ['last', 'O’Brien', 'OBRIEN', true],
  ['last', 'De La Cruz', 'DELACRUZ', true],
  ['last', 'Núñez', 'Nunez', true],
  ['last', 'Smith', 'Smyth', false],
  ['last', 'Sm?th', 'Smith', false],
  ['last', '?', '', false],
  ['suffix', 'Jr.', 'Junior', true],
  ['city', 'St. Helena', 'Saint Helena', true],
  ['zip', '93701-1234', '93701', true],
  ['zip', '93701', '93710', false],
  ['house', '114 ½', '114 1/2', true],
  ['house', '114½', '114 1/2', true],
  ['house', '114', '141', false],
  ['date', '03/09/2017', '3-9-17', true],
  ['date', '3/9/17', '3/19/17', false],
] as const)('in %s, %j and %j are the same: %s', (field, a, b, same) => {
  expect(comparableText(field, a) === comparableText(field, b)).toBe(same)
})
