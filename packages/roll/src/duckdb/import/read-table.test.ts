import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseFieldMap } from '../../field-map.ts'
import { type OpenDatabase, openDatabase } from '../open-database.ts'
import { readTable } from './read-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundswell-read-'))
let database: OpenDatabase
let made = 0

beforeAll(async () => {
  database = await openDatabase(':memory:')
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

/** The table that a file of these bytes makes, as rows, or the refusal. */
async function read(bytes: string | Uint8Array, map?: string, name = 'people.csv') {
  const source = join(folder, name)
  writeFileSync(source, bytes)
  const table = `t${made++}`
  const request = map === undefined ? undefined : parseFieldMap(map)
  const outcome = await readTable({
    connection: database.connection,
    source,
    table,
    scratch: folder,
    ...(request?.ok ? { map: request.value } : {}),
  })
  if (!outcome.ok) return { refusal: outcome.error, rows: [], problems: [], rejected: 0 }
  const reader = await database.connection.runAndReadAll(`FROM ${table} ORDER BY line`)
  const rows = reader
    .getRows()
    .map((row) => row.map((v) => (v === null ? null : String(v))))
  const { problems, rejected } = outcome.value
  return { rows, problems: problems.map((p) => `${p.line} ${p.reason}`), rejected }
}

const people = 'last,first\nMuñoz,Ana\nO\'Neil,"Li, Wei"\n'
const rows = [
  ['2', 'Muñoz', 'Ana'],
  ['3', "O'Neil", 'Li, Wei'],
]

describe('a file of people', () => {
  test('is the same table in every encoding', async () => {
    const utf16 = Buffer.from(`\ufeff${people}`, 'utf16le')
    const files: readonly (readonly [string, string | Uint8Array])[] = [
      ['UTF-8', people],
      ['UTF-8 with a byte order mark', `\ufeff${people}`],
      ['UTF-16, little end first', utf16],
      ['UTF-16, big end first', Buffer.from(utf16).swap16()],
      ['UTF-16 without a mark', utf16.subarray(2)],
      ['Latin-1', Buffer.from(people, 'latin1')],
    ]
    for (const [encoding, bytes] of files) {
      expect((await read(bytes)).rows, encoding).toEqual(rows)
    }
  })

  test('is the same table with every line break and delimiter', async () => {
    expect((await read(people.replaceAll('\n', '\r\n'))).rows).toEqual(rows)
    expect((await read(people.replaceAll('\n', '\r'))).rows).toEqual(rows)
    expect((await read("last\tfirst\nMuñoz\tAna\nO'Neil\tLi, Wei\n")).rows).toEqual(rows)
    expect((await read("last|first\nMuñoz|Ana\nO'Neil|Li, Wei")).rows).toEqual(rows)
    expect((await read("last;first\nMuñoz;Ana\nO'Neil;Li, Wei\n")).rows).toEqual(rows)
  })

  test('is the same table when packed, whatever the file is called', async () => {
    expect((await read(gzipSync(people), undefined, 'people.csv')).rows).toEqual(rows)
    expect((await read(zip([['people.csv', people]]))).rows).toEqual(rows)
  })

  test('is the same table as Parquet', async () => {
    const path = join(folder, 'people.parquet')
    await database.connection.run(
      `COPY (SELECT * FROM (VALUES ('Muñoz', 'Ana'), ('O''Neil', 'Li, Wei')) v(last, first))
       TO '${path}' (FORMAT parquet)`,
    )
    const outcome = await readTable({
      connection: database.connection,
      source: path,
      table: 'from_parquet',
    })
    expect(outcome).toMatchObject({ ok: true, value: { rows: 2, rejected: 0 } })
    const reader = await database.connection.runAndReadAll(
      'FROM from_parquet ORDER BY line',
    )
    expect(reader.getRows().map((row) => row.map(String))).toEqual(rows)
  })

  test('finds columns behind blanks, joins them, and knows empty from blank', async () => {
    const text = 'id, name, no, road\n1, Ann , 12,  Oak St\n2,,"  ",\n'
    expect((await read(text, 'id=id,last=name,address=no+road')).rows).toEqual([
      ['2', '1', 'Ann', '12 Oak St'],
      ['3', '2', null, null],
    ])
  })

  test('keeps a formula as the text it is', async () => {
    const text = 'last,first\n"=HYPERLINK(""http://x"")",@SUM(1)\n'
    expect((await read(text)).rows).toEqual([['2', '=HYPERLINK("http://x")', '@SUM(1)']])
  })

  test('is trimmed inside of quotes too', async () => {
    expect((await read('last,first\n" Smith ","  "\n')).rows).toEqual([
      ['2', 'Smith', null],
    ])
  })

  test('with a second header in other words tells it and goes on', async () => {
    const result = await read('last,first,x\nLast Name,Given Name,\nName,Street,1\n')
    expect(result.problems).toEqual(['2 repeated-header'])
    expect(result.rows).toEqual([['3', 'Name', 'Street']])
  })

  test('keeps a cell of four hundred thousand quotes whole', async () => {
    const {
      rows: [row],
    } = await read(`last,first\nx${'"'.repeat(400_000)},b\n`)
    expect(row?.[1]).toHaveLength(400_001)
  })

  test('with bad lines gives the good ones and the true number of each bad one', async () => {
    const text = `last,first\na,b\nragged\n"x\ny",z\n${'w'.repeat(10_000_000)},1\nc\0,d\nlast,first\ne,f\n`
    const result = await read(text)
    expect(result.rows).toEqual([
      ['2', 'a', 'b'],
      ['4', 'x y', 'z'],
      ['7', 'c', 'd'],
      ['9', 'e', 'f'],
    ])
    expect(result.problems).toEqual([
      '3 too-few-columns',
      '6 line-too-long',
      '7 nul-byte',
      '8 repeated-header',
    ])
    expect(result.rejected).toBe(3)
  })
})

describe('a file that is no table', () => {
  test.each([
    ['', 'empty-file'],
    ['\n\n', 'no-header'],
    ['last,first\n', 'no-rows'],
    ['last,first\nx\ny\n', 'no-good-row'],
    ['colour,size\nred,5\n', 'no-known-column'],
    ['last,last\na,b\n', 'duplicate-column'],
    ['x'.repeat(3_000_000), 'no-header'],
    [Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3]), 'no-header'],
    [Buffer.concat([gzipSync('last,first\na,b\n').subarray(0, 20)]), 'broken-archive'],
    ['PK\u0003\u0004 not a zip', 'unreadable-zip'],
    ['PAR1 not parquet', 'unreadable-parquet'],
  ])('%j is refused as %s', async (bytes, kind) => {
    expect(await read(bytes)).toMatchObject({ refusal: { kind } })
  })

  test('is refused when it is not there, when a mapped column is not, or when a zip has two', async () => {
    const nowhere = join(folder, 'nowhere.csv')
    const { connection } = database
    expect(await readTable({ connection, source: nowhere, table: 'none' })).toMatchObject(
      {
        error: { kind: 'no-such-file' },
      },
    )
    expect(await read(people, 'last=surname')).toMatchObject({
      refusal: { kind: 'missing-column', columns: ['last', 'first'] },
    })
    const two = zip([
      ['a.csv', people],
      ['b.csv', people],
    ])
    expect(await read(two)).toMatchObject({
      refusal: { kind: 'zip-without-one-table', names: ['a.csv', 'b.csv'] },
    })
  })

  test('leaves neither a table nor a copy behind, and an aborted reading neither', async () => {
    const source = join(folder, 'aborted.csv')
    writeFileSync(source, gzipSync(`last,first\n${'a,b\n'.repeat(100_000)}`))
    const outcome = await readTable({
      connection: database.connection,
      source,
      table: 'aborted',
      scratch: folder,
      signal: AbortSignal.abort(),
    })
    expect(outcome).toMatchObject({ error: { kind: 'aborted' } })
    const tables = await database.connection.runAndReadAll(
      "SELECT 1 FROM duckdb_tables() WHERE table_name = 'aborted'",
    )
    expect(tables.currentRowCount).toBe(0)
    expect(readdirSync(folder).filter((name) => name.includes('groundswell'))).toEqual([])
  })
})

describe('whatever the lines', () => {
  const line = fc.constantFrom(
    'a,b',
    'x',
    '1,2,3',
    '"q,1",é',
    '"open,1',
    '"m\nn",o',
    'n\0,p',
  )

  test('rows and rejected lines are all the records there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
        const result = await read(`last,first\n${lines.join('\n')}\n`)
        const good = lines.filter(
          (text) => !['x', '1,2,3', '"open,1'].includes(text),
        ).length
        const bad = lines.length - good
        // An open quote may swallow its neighbours' quotes, but never a whole good line.
        if (!lines.includes('"open,1')) {
          expect([result.rows.length, result.rejected]).toEqual(
            good === 0 ? [0, 0] : [good, bad],
          )
        }
        if (!('refusal' in result)) {
          expect(result.rows.length + result.rejected).toBeGreaterThanOrEqual(
            lines.filter((text) => text === 'a,b').length,
          )
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** A zip archive without compression, built by hand: local headers, directory, end record. */
function zip(files: readonly (readonly [string, string])[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of files) {
    const data = Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(data.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt32LE(data.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    parts.push(local, Buffer.from(name), data)
    directory.push(entry, Buffer.from(name))
    offset += local.length + name.length + data.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listing, end])
}
