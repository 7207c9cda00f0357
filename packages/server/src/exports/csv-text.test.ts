import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from './csv-text.ts'

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a text that begins like a formula is no formula: %j',
  (text) => {
    const [, row] = parse(csvText(['a'], [[text]]), { relax_column_count: true })
    expect(row?.[0]).toBe(`'${text}`)
  },
)

test('numbers stay numbers, also negative ones', () => {
  expect(csvText(['n'], [[-5], [1.5], [null], [true]])).toBe(
    'n\r\n-5\r\n1.5\r\n\r\ntrue\r\n',
  )
})

test('every text comes back from an independent reader, with its apostrophe if any', () => {
  const cell = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = parse(csvText(['a', 'b'], rows), { record_delimiter: '\r\n' })
      const expected = rows.map((row) =>
        row.map((text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)),
      )
      expect(read.slice(1)).toEqual(expected)
    }),
  )
})
