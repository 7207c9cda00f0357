import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { numberedLines } from '../testing/numbered-lines.ts'
import { type ReopeningOffice, reopeningOffice } from '../testing/reopening-office.ts'
import {
  forgetComingList,
  layKnownAside,
  takeInKnownList,
} from './incoming-known-lines.ts'
import { takeInKnownLines } from './take-in-known-lines.ts'

describe.each(enginesHere())('a list of lines that comes in on $name', (engine) => {
  let own: ReopeningOffice
  const count = (table: 'known_line' | 'known_line_row') => own.count(table)

  beforeAll(async () => {
    own = await reopeningOffice(engine)
  })
  afterAll(() => own.stop())

  test('nobody sees a line of it before the last is there, and then all are', async () => {
    await layKnownAside(own.office, 'a list', numberedLines(0, 500))
    await layKnownAside(own.office, 'a list', numberedLines(500, 500))
    expect([await count('known_line'), await count('known_line_row')]).toEqual([0, 1000])
    expect(await takeInKnownList(own.office.records, 'a list')).toBe(1000)
    expect(await count('known_line')).toBe(1000)
  })

  test('a crash on the way leaves the lines that were known, and no others', async () => {
    await layKnownAside(own.office, 'a second list', numberedLines(1000, 700))
    await own.reopen()
    expect([await count('known_line'), await count('known_line_row')]).toEqual([
      1000, 1000,
    ])
  })

  test('a line known before keeps its place, and of two lists at once one is refused', async () => {
    await layKnownAside(own.office, 'a third list', numberedLines(900, 200))
    await expect(
      layKnownAside(own.office, 'a fourth', numberedLines(2000, 1)),
    ).rejects.toThrow()
    expect(await takeInKnownList(own.office.records, 'a third list')).toBe(100)
    expect(await count('known_line')).toBe(1100)
  })

  test('a row that is scanned while its list is coming is known at once, and once', async () => {
    await layKnownAside(own.office, 'a fifth list', numberedLines(3000, 16))
    const scanned = numberedLines(3000, 8).map((line) => ({
      ...line,
      id: `scan ${line.id}`,
    }))
    expect(await takeInKnownLines(own.office, 'scans', scanned)).toBe(8)
    expect(await count('known_line')).toBe(1108)
    await forgetComingList(own.office.records)
    expect(await count('known_line_row')).toBe(1108)
    // Sent again, the list adds the rows that no scan has shown.
    await layKnownAside(own.office, 'a fifth list', numberedLines(3000, 16))
    expect(await takeInKnownList(own.office.records, 'a fifth list')).toBe(8)
    expect(await count('known_line')).toBe(1116)
  })
})
