import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { parseFieldMap } from '../../field-map.ts'
import { rollProfile } from '../../profile/roll-profiles.ts'
import { openDatabase } from '../open-database.ts'
import { type ImportRequest, importRoll } from './import-roll.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundswell-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const header =
  'voter_id,last_name,first_name,birth_date,house_number,street_name,city,zip,state'
const row = (
  id: string | number,
  more: Partial<Record<'last' | 'birth' | 'state', string>> = {},
) =>
  `${id},${more.last ?? 'SMITH'},ANN,${more.birth ?? '1980-01-02'},1,OAK ST,X,90001,${more.state ?? 'CA'}`

async function imported(
  lines: readonly string[] | Uint8Array,
  name: string,
  more: Partial<ImportRequest> = {},
) {
  const source = join(folder, `${name}.csv`)
  writeFileSync(source, lines instanceof Uint8Array ? lines : `${lines.join('\n')}\n`)
  const database = join(folder, `${name}.db`)
  const importedAt = '2017-05-25T12:00:00Z'
  const outcome = await importRoll({ source, database, importedAt, ...more })
  return { outcome, database }
}

/** The ids of a snapshot's voters, in order. */
async function voterIds(path: string): Promise<readonly string[]> {
  const database = await openDatabase(path, { access: 'read' })
  try {
    const reader = await database.connection.runAndReadAll(
      'SELECT voter_id FROM voter ORDER BY voter_id',
    )
    return reader.getRows().map(([id]) => String(id))
  } finally {
    database.close()
  }
}

const inCalifornia = () => {
  const fields = parseFieldMap(
    'voter_id=voter_id,last=last_name,birth=birth_date,state=state',
  )
  if (!fields.ok) throw new Error('a wrong map')
  return {
    name: 'test',
    title: 'test',
    state: 'CA',
    layout: { kind: 'header' as const },
    fields: fields.value,
    source: 'this test',
    isVerified: true,
  }
}

describe('an import', () => {
  test('keeps every good voter and tells each bad line with its number and column', async () => {
    const { outcome, database } = await imported(
      [
        header,
        row(1),
        row(2, { birth: '2080-01-02' }),
        row(3, { last: '' }),
        row(''),
        row(1),
        row(4, { birth: 'hello' }),
        row(5, { state: 'NV' }),
        '6,short',
        header,
        row(7, { birth: '1900-01-01' }),
        row(8, { last: '"=HYPERLINK(""http://x"")"' }),
      ],
      'problems',
      { profile: inCalifornia() },
    )
    expect(outcome).toMatchObject({ ok: true, value: { rows: 5, rejected: 6 } })
    if (!outcome.ok) return
    expect(
      outcome.value.problems.map((p) => `${p.line} ${p.column ?? ''} ${p.reason}`),
    ).toEqual([
      '3 birth_date date-in-the-future',
      '4 last_name no-name',
      '5 voter_id no-voter-id',
      '6 voter_id duplicate-voter-id',
      '7 birth_date not-a-date',
      '8 state other-state',
      '9  too-few-columns',
      '10  repeated-header',
    ])
    expect(await voterIds(database)).toEqual(['1', '2', '4', '7', '8'])
  })

  test('of a whole file of another state is refused', async () => {
    const { outcome } = await imported(
      [header, row(1, { state: 'NV' }), row(2, { state: 'nv' })],
      'nevada',
      { profile: inCalifornia() },
    )
    expect(outcome).toMatchObject({
      error: { kind: 'other-state', found: 'NV', rows: 2 },
    })
  })

  test('needs an id and a name for everybody', async () => {
    const without = await imported(['last_name,first_name', 'a,b'], 'no-id')
    expect(without.outcome).toMatchObject({
      error: {
        kind: 'missing-field',
        field: 'voter_id',
        columns: ['last_name', 'first_name'],
      },
    })
    const nameless = await imported(['voter_id,first_name', '1,b'], 'no-name')
    expect(nameless.outcome).toMatchObject({
      error: { kind: 'missing-field', field: 'last' },
    })
  })

  test('gives equal files read alike the same id, and others another', async () => {
    const id = async (lines: readonly string[], name: string) => {
      const { outcome } = await imported(lines, name)
      return outcome.ok ? outcome.value.snapshotId : outcome.error.kind
    }
    const first = await id([header, row(1)], 'one')
    expect(await id([header, row(1)], 'same')).toBe(first)
    expect(await id([header, row(2)], 'other')).not.toBe(first)
  })

  test('reads fixed columns and a file without a header as their profiles say', async () => {
    const pad = (text: string, width: number) => text.padEnd(width)
    const fixed = (id: string, last: string) =>
      pad(last, 35) +
      pad('ANN', 20) +
      pad('', 20) +
      pad('', 3) +
      '1980F' +
      '20000101' +
      pad('', 1) +
      pad('114', 7) +
      pad('', 4) +
      pad('N', 2) +
      pad('OAK', 30) +
      pad('ST', 6) +
      pad('', 2) +
      pad('', 13) +
      pad('FLINT', 35) +
      'MI48501' +
      pad('', 250) +
      pad(id, 13)
    const michigan = await imported(
      [fixed('1', 'SMITH'), fixed('2', 'ÅBERG')],
      'michigan',
      {
        profile: rollProfile('us-mi-2018'),
      },
    )
    expect(michigan.outcome).toMatchObject({ ok: true, value: { rows: 2, rejected: 0 } })
    expect(await voterIds(michigan.database)).toEqual(['1', '2'])
    const florida = await imported(
      [
        ['DAD', '7', 'SMITH', '', 'ANN']
          .concat(Array.from({ length: 33 }, () => ''))
          .join('\t'),
      ],
      'florida',
      { profile: rollProfile('us-fl') },
    )
    expect(await voterIds(florida.database)).toEqual(['7'])
  })
})

describe('the old snapshot stays', () => {
  const many = [
    header,
    ...Array.from({ length: 60_000 }, (_, i) => row(i, { last: `N${i}` })),
  ]

  async function withOld(name: string) {
    const { database } = await imported([header, row('old')], name)
    return { database, before: readFileSync(database) }
  }

  test('when the new file is refused', async () => {
    const { database, before } = await withOld('refused')
    const source = join(folder, 'refused-new.csv')
    writeFileSync(source, 'colour\nred\n')
    const outcome = await importRoll({ source, database, importedAt: '2017-05-25' })
    expect(outcome.ok).toBe(false)
    expect(readFileSync(database).equals(before)).toBe(true)
  })

  test.each(['scan', 'check', 'index'] as const)(
    'when it is aborted at the step %s',
    async (at) => {
      const { database, before } = await withOld(`aborted-${at}`)
      const source = join(folder, `aborted-${at}-new.csv`)
      writeFileSync(source, many.join('\n'))
      const abort = new AbortController()
      const outcome = await importRoll({
        source,
        database,
        importedAt: '2017-05-25',
        signal: abort.signal,
        onProgress: ({ step }) => {
          if (step === at) abort.abort()
        },
      })
      expect(outcome).toEqual({ ok: false, error: { kind: 'aborted' } })
      expect(readFileSync(database).equals(before)).toBe(true)
      expect(readdirSync(folder).filter((file) => file.includes('importing'))).toEqual([])
    },
  )

  test('when the process is killed, and the next import succeeds', async () => {
    const { database, before } = await withOld('killed')
    const source = join(folder, 'killed-new.csv')
    writeFileSync(source, many.join('\n'))
    const script = `
      const { importRoll } = await import(${JSON.stringify(new URL('./import-roll.ts', import.meta.url).href)})
      await importRoll({ source: ${JSON.stringify(source)}, database: ${JSON.stringify(database)},
        importedAt: '2017-05-25', onProgress: ({ step }) => console.log(step) })`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        if (text.toString().includes('index')) child.kill('SIGKILL')
      })
      child.on('exit', (_code, signal) => {
        expect(signal).toBe('SIGKILL')
        resolve()
      })
    })
    expect(readFileSync(database).equals(before)).toBe(true)
    const outcome = await importRoll({ source, database, importedAt: '2017-05-25' })
    expect(outcome).toMatchObject({ ok: true, value: { rows: 60_000 } })
    expect(readdirSync(folder).filter((file) => file.includes('importing'))).toEqual([])
  })
})

describe('whatever the roll', () => {
  test('rows and rejected lines are all the data lines, and one voter has one id', async () => {
    const line = fc.constantFrom(
      row(1),
      row(2),
      row(3),
      row(4),
      row(''),
      row(5, { last: '' }),
      'x',
      'a,b',
    )
    let n = 0
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const { outcome, database } = await imported([header, ...lines], `any-${n++}`)
        const ids = new Set(
          lines.map((text) => /^[1-4],S/.exec(text)?.[0]).filter(Boolean),
        )
        expect(outcome.ok).toBe(ids.size > 0)
        if (!outcome.ok) return
        expect(outcome.value.rows).toBe(ids.size)
        expect(outcome.value.rows + outcome.value.rejected).toBe(lines.length)
        expect(await voterIds(database)).toHaveLength(ids.size)
      }),
      { numRuns: 8 },
    )
  })
})
