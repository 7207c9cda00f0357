import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { testFolder } from '../testing/test-folder.ts'
import { migrate } from './migrate.ts'
import { openStorage, type Storage } from './open-storage.ts'

const made = { by_id: 'u', by_name: 'Nora', at: new Date('2018-07-02T12:00:00Z') }

describe.each(enginesHere())('what comes after qualification on $name', (engine) => {
  let storage: Storage
  let folder: Awaited<ReturnType<typeof testFolder>>
  const consent = {
    route: 'amendment',
    stage: 'ratification',
    way: 'states',
    body: 'Nevada',
    decision: 'given',
    on_day: '2018-06-01',
    yes: null,
    of_votes: null,
    document_title: 'A.J.R. 5',
    document_url: null,
    document_hash: null,
    strikes: null,
    ...made,
  } as const
  const fact = (body: object | null) =>
    storage.records
      .insertInto('ballot_fact')
      .values({
        kind: 'election',
        key: '',
        body: body === null ? null : JSON.stringify(body),
        ...made,
      })
      .execute()

  beforeAll(async () => {
    folder = await testFolder()
    storage = await openStorage({
      folder: `${folder.path}/records`,
      ...(await engine.freshDatabase()),
    })
    await migrate(storage)
    const { records } = storage
    await fact({ kind: 'election', on: '2018-11-06' })
    await records
      .insertInto('ballot_text')
      .values({
        part: 'label',
        version: 1,
        act: 'submitted',
        body: '{}',
        text_hash: 'h',
        note: null,
        ...made,
      })
      .execute()
    await records.insertInto('consent_entry').values(consent).execute()
    await records
      .insertInto('movement_entry')
      .values({ key: 'oregon', body: '{}', ...made })
      .execute()
    await records
      .insertInto('movement_count')
      .values({ key: 'oregon', body: '{}', sha256: 's', source: 'x', ...made })
      .execute()
  })

  afterAll(async () => {
    await storage.close()
    folder.remove()
    await engine.stop()
  })

  test.each([
    'ballot_fact',
    'ballot_text',
    'consent_entry',
    'movement_entry',
    'movement_count',
  ])('a record of %s is neither changed nor deleted', async (table) => {
    const name = sql.table(table)
    const { records } = storage
    await expect(sql`update ${name} set by_name = 'x'`.execute(records)).rejects.toThrow(
      'append-only',
    )
    await expect(sql`delete from ${name}`.execute(records)).rejects.toThrow('append-only')
  })

  test('the newest fact of a kind holds, and one without a body takes it back', async () => {
    const inForce = async () => {
      const rows = await storage.records
        .selectFrom('ballot_fact_in_force')
        .select('body')
        .execute()
      return rows.map(({ body }) => body)
    }
    await fact({ kind: 'election', on: '2020-11-03' })
    expect(await inForce()).toEqual([{ kind: 'election', on: '2020-11-03' }])
    await fact(null)
    expect(await inForce()).toEqual([])
  })

  test('a part has one text of each version, and a court’s text names its order', async () => {
    const text = {
      part: 'label',
      act: 'draft',
      body: '{}',
      text_hash: 'h',
      ...made,
    } as const
    const insert = (version: number, act: 'draft' | 'ordered') =>
      storage.records
        .insertInto('ballot_text')
        .values({ ...text, version, act, note: null })
        .execute()
    await expect(insert(1, 'draft')).rejects.toThrow()
    await expect(insert(2, 'ordered')).rejects.toThrow()
  })

  test('a consent is struck once, and only by an entry that names it', async () => {
    const strike = (strikes: number | null) =>
      storage.records
        .insertInto('consent_entry')
        .values({ ...consent, decision: 'struck', strikes })
        .execute()
    await expect(strike(null)).rejects.toThrow()
    await strike(1)
    await expect(strike(1)).rejects.toThrow()
    const left = await storage.records
      .selectFrom('consent_in_force')
      .select('id')
      .execute()
    expect(left).toEqual([])
  })
})
