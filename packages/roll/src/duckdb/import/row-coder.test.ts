import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { bytesHash, textHash } from '../bytes-hash.ts'
import { openDatabase } from '../open-database.ts'
import { quotedText } from '../sql-text.ts'
import { cellCodes } from './cell-codes.ts'
import { batchSink } from './record-batch.ts'
import { quotedCell } from './record-cells.ts'
import { recordScan } from './record-scan.ts'
import { rowCoder } from './row-coder.ts'
import type { PlannedField, RowPlan } from './row-plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundswell-coder-'))
afterAll(() => rmSync(folder, { recursive: true }))

const single = (field: PlannedField['field'], cell: number): PlannedField => ({
  field,
  cells: [cell],
  fixed: [],
})

/** Scans and codes a file of four columns; answers the rows as texts again. */
async function roundTrip(text: string, name: string, pieces: number) {
  const path = join(folder, `${name}.rows`)
  const plan: RowPlan = {
    delimiter: 0x2c,
    hasQuotes: true,
    columns: 4,
    id: single('voter_id', 0),
    fields: [single('last', 1), { field: 'street', cells: [2, 3], fixed: [] }],
    path,
  }
  const coder = rowCoder(plan)
  const sink = batchSink({ delimiter: ',', hasQuotes: true })
  const scan = recordScan({
    ...plan,
    headers: [],
    firstLine: 2,
    sink,
    onProblem: () => {},
  })
  const texts = { last: [] as string[], street: [] as string[] }
  const take = () => {
    for (const { field, texts: more } of coder.take(sink.take())) {
      texts[field as 'last' | 'street'].push(...more)
    }
  }
  const bytes = new TextEncoder().encode(text)
  const size = Math.ceil(bytes.length / pieces) || 1
  for (let at = 0; at < bytes.length; at += size) {
    scan.push(bytes.slice(at, at + size))
    take()
  }
  scan.end()
  take()
  coder.end()
  const database = await openDatabase(':memory:')
  try {
    const reader = await database.connection.runAndReadAll(
      `SELECT line, id_hash, "last", street, voter_id
       FROM read_parquet(${quotedText(path)}) ORDER BY line`,
    )
    return reader.getRows().map(([line, hash, last, street, id]) => ({
      line: Number(line),
      isHashed: Number(hash) === textHash(String(id)),
      last: texts.last[Number(last)] ?? '',
      street: texts.street[Number(street)] ?? '',
      id: String(id),
    }))
  } finally {
    database.close()
  }
}

describe('rows of numbers', () => {
  test('say what the records said, whatever the cells and wherever the pieces end', async () => {
    const cell = fc.stringMatching(/^[A-Za-zÄé",' ]{0,6}$/)
    let n = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (rows, pieces) => {
          // A first cell that is sure to be there keeps a row from being a blank line.
          const cells = rows.map(([a, ...rest], i) => [`${i}${a}`, ...rest])
          const text = cells.map((row) =>
            row.map((one) => quotedCell(one, ',')).join(','),
          )
          const found = await roundTrip(`${text.join('\n')}\n`, `any-${n++}`, pieces)
          expect(found).toEqual(
            cells.map(([id = '', last = '', ...street], i) => ({
              line: i + 2,
              isHashed: true,
              last: blankless(last),
              street: street.map(blankless).filter(Boolean).join(' '),
              id: blankless(id),
            })),
          )
        },
      ),
      { numRuns: 25 },
    )
  })

  test('fill more than one group of the file', async () => {
    const count = 130_000
    const lines = Array.from({ length: count }, (_, i) => `${i},N${i % 900},x,y`)
    const found = await roundTrip(lines.join('\n'), 'many', 3)
    expect(found).toHaveLength(count)
    expect(found[count - 1]).toMatchObject({
      id: '129999',
      last: 'N399',
      line: count + 1,
    })
  })
})

describe('numbers for texts', () => {
  test('equal texts get equal numbers, in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 9 }), { maxLength: 2000 }), (texts) => {
        const codes = cellCodes()
        const numbers = texts.map((text) => {
          const bytes = new TextEncoder().encode(`..${text}.`)
          return codes.codeOf(bytes, 2, bytes.length - 1)
        })
        const distinct = [...new Set(texts.map((text) => text.toWellFormed()))]
        expect(codes.takeNew()).toEqual(distinct)
        expect(numbers).toEqual(
          texts.map((text) => distinct.indexOf(text.toWellFormed())),
        )
        expect(codes.takeNew()).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('the hash that snapshots hold never changes', () => {
    expect([textHash(''), textHash('V05'), textHash('ÅBERG 7')]).toMatchInlineSnapshot(`
      [
        -2128764932,
        -1267006818,
        -1833837797,
      ]
    `)
    const bytes = new TextEncoder().encode('xxV05xx')
    expect(bytesHash(bytes, 2, 5)).toBe(textHash('V05'))
  })
})

/** Quotes keep blanks, but a value is trimmed of them; other blanks stay. */
function blankless(text: string): string {
  return text.replace(/^ +| +$/g, '')
}
