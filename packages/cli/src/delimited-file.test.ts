import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readDelimitedFile } from './delimited-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'delimited-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = join(folder, 'file.csv')
const columns = { required: ['id', 'lines'], optional: ['note'] }

function read(content: string | Uint8Array) {
  writeFileSync(path, content)
  const rows: [string, string, string, number][] = []
  const outcome = readDelimitedFile(path, columns, ({ cell, line }) => {
    rows.push([cell('id'), cell('lines'), cell('note'), line])
    return undefined
  })
  return { outcome, rows }
}

const refusalOf = (content: string | Uint8Array) => {
  const { outcome } = read(content)
  return outcome.ok ? undefined : { code: outcome.error.code, line: outcome.error.line }
}

test('cells are found by name, whatever the order, the case and the separator', () => {
  expect(read('lines,ID\n3,a\n4,b\n').rows).toEqual([
    ['a', '3', '', 2],
    ['b', '4', '', 3],
  ])
  expect(read('id;lines;note\na;3;x\n').rows).toEqual([['a', '3', 'x', 2]])
  expect(read('id\tlines\na\t3\n').rows).toEqual([['a', '3', '', 2]])
})

test('a byte order mark, CRLF and UTF-16 do not matter', () => {
  expect(read('\uFEFFid,lines\r\na,3\r\n').rows).toEqual([['a', '3', '', 2]])
  const utf16 = Buffer.from('\uFEFFid,lines\na,3\n', 'utf16le')
  expect(read(utf16).rows).toEqual([['a', '3', '', 2]])
})

test('a formula is text like any other', () => {
  expect(read('id,lines\n=HYPERLINK("x"),3\n').outcome.ok).toBe(false)
  expect(read('id,lines\n"=HYPERLINK(""x"")",3\n').rows[0]?.[0]).toBe('=HYPERLINK("x")')
})

test.each([
  ['a missing column', 'id,note\na,b\n', 'missing-column', 1],
  ['a column twice', 'id,lines,lines\na,1,2\n', 'duplicate-column', 1],
  ['a ragged row', 'id,lines\na,1\nb\n', 'ragged-row', 3],
  ['a second header', 'id,lines\na,1\nid,lines\n', 'repeated-header', 3],
  ['no rows', 'id,lines\n', 'no-rows', undefined],
  ['nothing', '', 'empty-file', undefined],
  ['an open quote', 'id,lines\n"a,1\nb,2\n', 'broken-quote', 2],
  ['a NUL', 'id,lines\na,1\0\n', 'nul-byte', 2],
])('a file with %s is refused with its place', (_what, content, code, line) => {
  expect(refusalOf(content)).toEqual({ code, line })
})

test('a file in another encoding is refused', () => {
  const latin1 = Buffer.from('id,lines\nJos\u00e9,3\n', 'latin1')
  expect(refusalOf(latin1)?.code).toBe('wrong-encoding')
})

test('a row of ten megabytes is refused', () => {
  expect(refusalOf(`id,lines\n${'a'.repeat(10_000_000)},1\n`)?.code).toBe('row-too-long')
})

test('a file that is not there is refused', () => {
  const outcome = readDelimitedFile(join(folder, 'absent.csv'), columns, () => undefined)
  expect(outcome.ok ? '' : outcome.error.code).toBe('unreadable-file')
})

test('a file without quotes reads like the same file with them', () => {
  const cell = fc.constantFrom('a', ' b ', '', 'é', '0017')
  const ends = fc.constantFrom('\n', '\r\n', '\n\n')
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), ends, (rows, end) => {
      const text = (quote: string) =>
        ['id,lines', ...rows.map(([a, b]) => `${quote}x${a.trim()}${quote},${b}`)].join(
          end,
        )
      expect(read(text(''))).toEqual(read(text('"')))
    }),
    { numRuns: 60 },
  )
})

test('whatever is written as CSV is read back as it was', () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replaceAll('\0', '').trim())
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const text = rows.map((row) => row.map(quoted).join(',')).join('\n')
      const { outcome, rows: back } = read(`id,lines,note\n${text}\n`)
      if (!outcome.ok) return
      expect(back.map(([id, lines, note]) => [id, lines, note])).toEqual(rows)
    }),
    { numRuns: 60 },
  )
})
