import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { numberedLines } from '../testing/numbered-lines.ts'
import { type ReopeningOffice, reopeningOffice } from '../testing/reopening-office.ts'
import { forgetIncomingLines, layAside, takeInLines } from './incoming-lines.ts'
import {
  deleteReplaced,
  type FoundMatch,
  forgetIncomingMatches,
  layMatchesAside,
  takeInMatches,
} from './incoming-matches.ts'

const lines = 2000
const blank = {
  first: 'Ann',
  middle: '',
  last: 'Moss',
  suffix: '',
  house: '',
  street: '',
  unit: '',
  city: '',
  zip: '',
}

describe.each(enginesHere())('lines and matches that come in on $name', (engine) => {
  let own: ReopeningOffice
  const count = (table: 'line' | 'line_row' | 'match' | 'match_row') => own.count(table)

  beforeAll(async () => {
    own = await reopeningOffice(engine)
  })
  afterAll(() => own.stop())

  const lay = (batch: string, from: number, many: number) =>
    layAside(
      own.office,
      batch,
      numberedLines(from, many).map((line) => ({ ...line, drawn: true, claim: blank })),
    )
  const zones = async () => {
    const { rows } = await sql<{ zone: string; n: number }>`
      select zone, count(*)::int as n from match group by zone order by zone
    `.execute(own.office.records)
    return Object.fromEntries(rows.map(({ zone, n }) => [zone, n]))
  }
  const matches = (zone: FoundMatch['zone']): FoundMatch[] =>
    Array.from({ length: lines }, (_, i) => ({
      lineId: `L${i}`,
      voterId: `v${i}`,
      voterCounty: 'Kern',
      personKey: `p${i}`,
      probability: 0.9,
      weight: 20,
      zone,
      reason: 'same-person',
    }))
  const newRoll = async (id: string) => {
    const { seq } = await own.office.records
      .insertInto('roll_snapshot')
      .values({
        id,
        file_name: id,
        source: id,
        voters: 9,
        rejected: 0,
        report: null,
        imported_at: own.office.clock(),
        imported_by: 'Mara',
      })
      .returning('seq')
      .executeTakeFirstOrThrow()
    return { run: id, snapshotSeq: seq }
  }

  test('nobody sees a line before the last of its file is there', async () => {
    for (let at = 0; at < lines; at += 1000) {
      await lay('a file', at, 1000)
      expect(await count('line')).toBe(0)
    }
    await takeInLines(own.office.records, 'a file')
    expect(await count('line')).toBe(lines)
  })

  test('a crash before the end leaves the lines that were there, and no others', async () => {
    await lay('a second file', lines, 1500)
    await own.reopen()
    expect([await count('line'), await count('line_row')]).toEqual([lines, lines])
    await lay('a third file', lines, 2500)
    await forgetIncomingLines(own.office.records)
    expect(await count('line_row')).toBe(lines)
  })

  test('matches come into force at once, whichever part of the old ones is left', async () => {
    const first = await layMatchesAside(
      own.office.records,
      await newRoll('r1'),
      matches('accept'),
    )
    expect(await count('match')).toBe(0)
    await takeInMatches(own.office.records, first, own.office.clock())
    expect([await zones(), await count('match_row')]).toEqual([{ accept: lines }, lines])

    const second = await layMatchesAside(
      own.office.records,
      await newRoll('r2'),
      matches('review'),
    )
    expect(await zones()).toEqual({ accept: lines })
    // While the old ones go everybody else has turns, and sees old or new whole. Where there is
    // one connection for all, more than one answer shows that the turns are short.
    const seen: unknown[] = []
    let isDone = false
    const taking = takeInMatches(own.office.records, second, own.office.clock()).then(
      () => {
        isDone = true
      },
    )
    while (!isDone) seen.push(await zones())
    await taking
    expect(seen.length).toBeGreaterThan(engine.name === 'postgres' ? 0 : 1)
    for (const each of seen) {
      expect([{ accept: lines }, { review: lines }]).toContainEqual(each)
    }
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from recheck where to_snapshot = ${second.snapshotSeq}
    `.execute(own.office.records)
    expect(rows[0]?.n).toBe(lines)
  })

  test('a crash before the end of the laying leaves the old matches', async () => {
    await layMatchesAside(own.office.records, await newRoll('r3'), matches('none'))
    await own.reopen()
    expect([await zones(), await count('match_row')]).toEqual([{ review: lines }, lines])
  })

  test('a crash while the old matches go leaves the new ones', async () => {
    const laid = await layMatchesAside(
      own.office.records,
      await newRoll('r4'),
      matches('none'),
    )
    await own.office.records.deleteFrom('match_coming').execute()
    await own.office.records.insertInto('match_flip').values({ run: laid.run }).execute()
    expect(await zones()).toEqual({ none: lines })
    await own.reopen()
    expect([await zones(), await count('match_row')]).toEqual([{ none: lines }, lines])
    await deleteReplaced(own.office.records)
    await forgetIncomingMatches(own.office.records)
    expect(await zones()).toEqual({ none: lines })
  })
})
