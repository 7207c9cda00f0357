import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportProblem } from '../../import-problem.ts'
import { recordCells } from './record-cells.ts'
import { type RecordCounts, recordScan } from './record-scan.ts'

interface Scanned {
  readonly counts: RecordCounts
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly problems: readonly ImportProblem[]
}

/** The text through the scanner in pieces of `size` bytes, good rows taken apart. */
function scanned(text: string | Uint8Array, columns: number, size = 1 << 20): Scanned {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const rows: { line: number; cells: readonly string[] }[] = []
  const problems: ImportProblem[] = []
  const scan = recordScan({
    delimiter: 0x2c,
    columns,
    hasQuotes: true,
    headers: [new TextEncoder().encode('HEAD')],
    firstLine: 2,
    onProblem: (problem) => problems.push(problem),
    sink: {
      plain: (data, start, end, line) => {
        const record = new TextDecoder().decode(data.subarray(start, end))
        rows.push({ line, cells: recordCells(record, ',') })
      },
      odd: (data, line, isUtf8) => {
        const record = new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(data)
        rows.push({ line, cells: recordCells(record, ',') })
      },
    },
  })
  // One buffer for all pieces, as the file reader has: nothing may hold on to it.
  const buffer = new Uint8Array(size)
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size)
    buffer.set(piece)
    scan.push(buffer.subarray(0, piece.length))
  }
  return { counts: scan.end(), rows, problems }
}

const reasons = ({ problems }: Scanned) => problems.map((p) => `${p.line} ${p.reason}`)

describe('a record scan', () => {
  test('tells every kind of bad line by its true number and keeps the good ones', () => {
    const text = [
      'a,b,c',
      'too,few',
      'one,too,many,cells',
      '"quoted","has ""two"" quotes","x, y"',
      '"two',
      'lines",m,n',
      '"never closed,1,2',
      'bare"quote,p,q',
      '',
      'last,line,here',
    ].join('\n')
    const result = scanned(text, 3)
    expect(reasons(result)).toEqual([
      '3 too-few-columns',
      '4 too-many-columns',
      '8 broken-quote',
      '10 blank-line',
    ])
    expect(result.rows).toEqual([
      { line: 2, cells: ['a', 'b', 'c'] },
      { line: 5, cells: ['quoted', 'has "two" quotes', 'x, y'] },
      { line: 6, cells: ['two lines', 'm', 'n'] },
      { line: 9, cells: ['bare"quote', 'p', 'q'] },
      { line: 11, cells: ['last', 'line', 'here'] },
    ])
    expect(result.counts).toMatchObject({ records: 8, good: 5, rejected: 3 })
  })

  test('a quote that a later line happens to close costs one line', () => {
    const result = scanned('"open,1\nb,2\n"c",3\nd,4\n', 2)
    expect(reasons(result)).toEqual(['2 broken-quote'])
    expect(result.rows.map((row) => row.cells[0])).toEqual(['b', 'c', 'd'])
  })

  test('a second header, a NUL and a byte that is no UTF-8 are told and nothing is lost', () => {
    const text = new Uint8Array([...Buffer.from('x\0y\nHEAD\n'), 0xc9])
    const result = scanned(text, 1)
    expect(reasons(result)).toEqual([
      '2 nul-byte',
      '3 repeated-header',
      '4 bad-character',
    ])
    expect(result.rows.map((row) => row.cells[0])).toEqual(['xy', 'É'])
  })

  test.each([1 << 22, 4096])(
    'a line of ten megabytes is one problem (%i-byte pieces)',
    (size) => {
      const result = scanned(`a,b\n${'x'.repeat(10_000_000)},y\nc,d\n`, 2, size)
      expect(reasons(result)).toEqual(['3 line-too-long'])
      expect(result.rows.map((row) => row.line)).toEqual([2, 4])
    },
  )

  test('a quote that never closes in a large file costs one line and bounded memory', () => {
    const rest = 'c,d\n'.repeat(400_000)
    const result = scanned(`a,b\n"open,b\n${rest}`, 2, 65_536)
    expect(reasons(result)).toEqual(['3 broken-quote'])
    expect(result.counts.good).toBe(400_001)
  })

  test('only a file that every reader reads alike is clean', () => {
    const isClean = (text: string) => scanned(text, 2).counts.isClean
    expect(isClean('a,b\n"c",d\n')).toBe(true)
    expect(isClean('a,b\r\nc,d\r\n')).toBe(true)
    expect(isClean('a,b\r\nc,d\n')).toBe(false)
    expect(isClean('a,"b\nc"\n')).toBe(false)
    expect(isClean('a, "b"\n')).toBe(false)
    expect(isClean('a,b"c\n')).toBe(false)
    expect(isClean('a\n')).toBe(false)
    expect(isClean('a,b\n\nc,d\n')).toBe(false)
  })
})

const cell = fc.string({
  unit: fc.constantFrom('a', 'b', 'É', '"', ',', '\n', '\r\n', ' ', '\0', '=', '😀'),
  maxLength: 6,
})
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const plain = (text: string) =>
  text
    .replaceAll('\0', '')
    .replace(/[\n\r]+/g, ' ')
    .trim()

describe('whatever the file', () => {
  test('cells that were written as RFC 4180 says come back, in any pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (rows, size) => {
          const text = rows.map((row) => row.map(quoted).join(',')).join('\n')
          const result = scanned(text, 3, size)
          expect(result.rows.map((row) => row.cells)).toEqual(
            rows.map((row) => row.map(plain)),
          )
          expect(result.counts).toMatchObject({ good: rows.length, rejected: 0 })
        },
      ),
    )
  })

  const anything = fc.string({
    unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\0', ' ', 'É', 'HEAD'),
    maxLength: 80,
  })

  test('the answer does not depend on where the pieces are cut', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 9 }), (text, size) => {
        expect(scanned(text, 2, size)).toEqual(scanned(text, 2))
      }),
      { numRuns: 2000 },
    )
  })

  test('every line of a file without quotes is good, rejected or blank', () => {
    const ragged = fc.array(fc.constantFrom('a,b', 'a', 'a,b,c', '', 'HEAD', 'É,\0'))
    fc.assert(
      fc.property(ragged, fc.integer({ min: 1, max: 9 }), (lines, size) => {
        const { counts, problems } = scanned(`${lines.join('\n')}\n`, 2, size)
        const blank = lines.length === 0 ? 1 : lines.filter((line) => line === '').length
        expect(counts.good).toBe(lines.filter((l) => l.split(',').length === 2).length)
        expect(counts.good + counts.rejected + blank).toBe(Math.max(1, lines.length))
        expect(problems.filter((p) => p.reason === 'blank-line')).toHaveLength(blank)
      }),
    )
  })

  test('any bytes at all are read without a fault, and counted', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 1, max: 50 }),
        (bytes, size) => {
          const { counts, rows } = scanned(bytes, 2, size)
          expect(rows).toHaveLength(counts.good)
          expect(counts.records).toBe(counts.good + counts.rejected)
        },
      ),
    )
  })
})
