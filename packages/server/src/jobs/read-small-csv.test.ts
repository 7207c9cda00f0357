import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { csvText } from '../exports/csv-text.ts'
import { readSmallCsv } from './read-small-csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundswell-csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(text: string | Uint8Array, mostRows = 100) {
  const path = join(folder, 'file.csv')
  writeFileSync(path, text)
  return readSmallCsv(path, mostRows)
}

test('rows know the line they start on, also after a cell with line breaks', async () => {
  const file = await read('\uFEFFa,b\n1,"x\ny"\n\n2,z\n')
  expect(file).toMatchObject({
    ok: true,
    value: { header: ['a', 'b'], rows: [{ line: 2 }, { line: 5, cells: ['2', 'z'] }] },
  })
})

test.each([
  ['', 'empty'],
  ['a,b\n1\n', 'more or fewer columns'],
  ['a,b\n"1,2\n', 'quotation mark'],
  ['a,b\n1,\u0000\n', 'NUL'],
  [`a,b\n1,${'x'.repeat(200_000)}\n`, 'longer'],
  [Uint8Array.from([97, 10, 0xff, 0xfe, 10]), 'UTF-8'],
])('a file that is no plain table is refused in words', async (text, words) => {
  const file = await read(text)
  expect(file.ok).toBe(false)
  if (!file.ok) expect(file.error.sentence).toContain(words)
})

test('a file with too many rows is refused', async () => {
  const file = await read(`a\n${'1\n'.repeat(101)}`)
  expect(file).toMatchObject({
    ok: false,
    error: { sentence: expect.stringContaining('100') },
  })
})

test('what is written as CSV is read back, cell for cell', async () => {
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => `c${text.replaceAll('\0', '')}`)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), async (rows) => {
      const file = await read(csvText(['a', 'b'], rows))
      if (!file.ok) throw new Error(file.error.sentence)
      expect(file.value.rows.map(({ cells }) => cells)).toEqual(rows)
    }),
    { numRuns: 100 },
  )
})
