import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { testFolder } from '../testing/test-folder.ts'
import { writtenDecision } from '../testing/written-decision.ts'
import { applyMigrations, migrate } from './migrate.ts'
import { openStorage, type Storage } from './open-storage.ts'

describe.each(enginesHere())('the records on $name', (engine) => {
  let storage: Storage
  let folder: Awaited<ReturnType<typeof testFolder>>

  beforeAll(async () => {
    folder = await testFolder()
    storage = await openStorage({
      folder: `${folder.path}/records`,
      ...(await engine.freshDatabase()),
    })
    const steps = await migrate(storage)
    expect(steps.map(({ outcome }) => outcome)).not.toContain('failed')
    const { records } = storage
    const at = new Date('2017-05-25T12:00:00Z')
    await records
      .insertInto('turn_in')
      .values({
        date: '2017-03-08',
        week_of: '2017-03-06',
        county: 'Alpine',
        channel: 'paid',
        circulator: 'P1',
        sheets: 1,
        lines: 9,
        corrects: null,
        batch: 'b',
        recorded_at: at,
        recorded_by: 'Rosa',
      })
      .execute()
    await records
      .insertInto('line')
      .values({
        id: 'L1',
        sheet: 'S1',
        row_number: 1,
        county: 'Alpine',
        channel: 'paid',
        circulator: 'P1',
        week_of: '2017-03-06',
        drawn: true,
        claim: Buffer.from('sealed'),
        key_id: 'k',
        batch: 'b',
        keyed_at: at,
      })
      .execute()
    await decide(1, 'second-look')
    await records
      .insertInto('count_snapshot')
      .values({
        at,
        as_of: '2017-05-25',
        inputs_hash: 'h',
        mark: 'm',
        raw: 9,
        valid_median: 7,
        valid_low: 6,
        valid_high: 8,
        required: 10,
        probability: 0,
        body: '{}',
      })
      .execute()
  })

  afterAll(async () => {
    await storage.close()
    folder.remove()
    await engine.stop()
  })

  const decide = (version: number, disposition: 'second-look' | 'valid' | 'rejected') =>
    writtenDecision(storage.records, { line_id: 'L1', version, disposition })

  test.each(['turn_in', 'decision', 'count_snapshot'])(
    'a record of %s is neither changed nor deleted',
    async (table) => {
      const { records } = storage
      const name = sql.table(table)
      await expect(sql`update ${name} set id = id`.execute(records)).rejects.toThrow()
      await expect(sql`delete from ${name}`.execute(records)).rejects.toThrow(
        'append-only',
      )
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from ${name}`.execute(records)
      expect(rows[0]?.n).toBe(1)
    },
  )

  test('no field of a turn-in can be rewritten', async () => {
    await expect(
      sql`update turn_in set lines = 900`.execute(storage.records),
    ).rejects.toThrow('append-only')
  })

  test('a correction replaces the turn-in in the sum and keeps it on record', async () => {
    const { records } = storage
    const { rows } = await sql<{ id: number }>`
      insert into turn_in (date, week_of, county, channel, circulator, sheets, lines, corrects,
        batch, recorded_at, recorded_by)
      select date, week_of, county, channel, circulator, sheets, 8, id, 'c', now(), 'Rosa'
      from turn_in where corrects is null returning id`.execute(records)
    expect(rows).toHaveLength(1)
    const inForce = await records.selectFrom('turn_in_in_force').select('lines').execute()
    expect(inForce).toEqual([{ lines: 8 }])
    expect(await records.selectFrom('turn_in').select('lines').execute()).toHaveLength(2)
  })

  test('two decisions cannot be the same version of a line', async () => {
    await expect(decide(1, 'second-look')).rejects.toThrow()
  })

  test('a valid line needs a person and a rejected one a reason', async () => {
    await expect(decide(2, 'valid')).rejects.toThrow()
    await expect(decide(2, 'rejected')).rejects.toThrow()
  })

  test('dates of law are texts and whole numbers are numbers on both engines', async () => {
    const row = await storage.records.selectFrom('turn_in').selectAll().executeTakeFirst()
    expect(row?.date).toBe('2017-03-08')
    expect(row?.id).toBe(1)
    expect(row?.recorded_at).toBeInstanceOf(Date)
  })

  test('a second run of the migrations finds everything there', async () => {
    const steps = await migrate(storage)
    expect(new Set(steps.map(({ outcome }) => outcome))).toEqual(
      new Set(['already-there']),
    )
  })

  test('a broken migration is reported, undone as a whole, and stops the rest', async () => {
    const steps = await applyMigrations(storage, [
      { name: '9001-good.sql', text: 'create table good (id int);' },
      { name: '9002-bad.sql', text: 'create table half (id int); select nonsense;' },
      { name: '9003-later.sql', text: 'create table later (id int);' },
    ])
    expect(steps.map(({ outcome }) => outcome)).toEqual([
      'applied',
      'failed',
      'not-reached',
    ])
    await expect(sql`select * from half`.execute(storage.records)).rejects.toThrow()
  })

  test('a migration that was changed after it ran is found out', async () => {
    const steps = await applyMigrations(storage, [
      { name: '9001-good.sql', text: 'create table good (id bigint);' },
    ])
    expect(steps[0]?.outcome).toBe('changed')
  })
})
