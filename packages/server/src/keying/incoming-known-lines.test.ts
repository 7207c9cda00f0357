import { calendarDate } from '@groundswell/basics'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { enginesHere } from '../testing/engines.ts'
import { testFolder } from '../testing/test-folder.ts'
import {
  forgetComingList,
  layKnownAside,
  takeInKnownList,
} from './incoming-known-lines.ts'
import { type KnownLine, takeInKnownLines } from './take-in-known-lines.ts'

const listed = (from: number, many: number): KnownLine[] =>
  Array.from({ length: many }, (_, i) => ({
    id: `L${from + i}`,
    row: ((from + i) % 8) + 1,
    sheet: `S${Math.floor((from + i) / 8)}`,
    county: 'Kern',
    channel: 'paid',
    circulator: 'P1',
    weekOf: calendarDate('2017-03-09'),
  }))

describe.each(enginesHere())('a list of lines that comes in on $name', (engine) => {
  let folder: Awaited<ReturnType<typeof testFolder>>
  let database: { readonly databaseUrl?: string }
  let office: Office
  let close: () => Promise<void>

  beforeAll(async () => {
    folder = await testFolder()
    database = await engine.freshDatabase()
    await open()
  })
  afterAll(async () => {
    await close()
    folder.remove()
    await engine.stop()
  })

  async function open() {
    ;({ office, close } = await openOffice({ dataFolder: folder.path, ...database }))
  }
  const count = async (table: 'known_line' | 'known_line_row') => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)}`.execute(office.records)
    return rows[0]?.n
  }

  test('nobody sees a line of it before the last is there, and then all are', async () => {
    await layKnownAside(office, 'a list', listed(0, 500))
    await layKnownAside(office, 'a list', listed(500, 500))
    expect([await count('known_line'), await count('known_line_row')]).toEqual([0, 1000])
    expect(await takeInKnownList(office.records, 'a list')).toBe(1000)
    expect(await count('known_line')).toBe(1000)
  })

  test('a crash on the way leaves the lines that were known, and no others', async () => {
    await layKnownAside(office, 'a second list', listed(1000, 700))
    await close()
    await open()
    expect([await count('known_line'), await count('known_line_row')]).toEqual([
      1000, 1000,
    ])
  })

  test('a line known before keeps its place, and of two lists at once one is refused', async () => {
    await layKnownAside(office, 'a third list', listed(900, 200))
    await expect(layKnownAside(office, 'a fourth', listed(2000, 1))).rejects.toThrow()
    expect(await takeInKnownList(office.records, 'a third list')).toBe(100)
    expect(await count('known_line')).toBe(1100)
  })

  test('a row that is scanned while its list is coming is known at once, and once', async () => {
    await layKnownAside(office, 'a fifth list', listed(3000, 16))
    const scanned = listed(3000, 8).map((line) => ({ ...line, id: `scan ${line.id}` }))
    expect(await takeInKnownLines(office, 'scans', scanned)).toBe(8)
    expect(await count('known_line')).toBe(1108)
    await forgetComingList(office.records)
    expect(await count('known_line_row')).toBe(1108)
    // Sent again, the list adds the rows that no scan has shown.
    await layKnownAside(office, 'a fifth list', listed(3000, 16))
    expect(await takeInKnownList(office.records, 'a fifth list')).toBe(8)
    expect(await count('known_line')).toBe(1116)
  })
})
