import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStaff } from '../accounts/first-staff.ts'
import { meInRole } from '../accounts/session-of.ts'
import { migrate } from '../storage/migrate.ts'
import { openStorage, type Storage } from '../storage/open-storage.ts'
import { enginesHere } from '../testing/engines.ts'
import { testFolder } from '../testing/test-folder.ts'
import type { Me } from '../wire/account.ts'
import { countiesOf, pocketHome } from './pocket-home.ts'
import { takeEvents } from './take-events.ts'

describe.each(enginesHere())('a circulator’s packets on $name', (engine) => {
  let storage: Storage
  let folder: Awaited<ReturnType<typeof testFolder>>
  let me: Me
  const at = new Date('2017-05-25T12:00:00Z')
  const office = () => ({ records: storage.records, clock: () => at })

  beforeAll(async () => {
    folder = await testFolder()
    storage = await openStorage({
      folder: `${folder.path}/records`,
      ...(await engine.freshDatabase()),
    })
    await migrate(storage)
    const { records } = storage
    const person = {
      name: 'Ines',
      email: 'ines@drive.invalid',
      role: 'circulator',
    } as const
    const id = (await addStaff(records, person)) ?? ''
    me = meInRole({ ...person, id })
    await records
      .insertInto('circulator')
      .values({ code: 'V0001', name: null, key_id: null, noted_at: at, noted_by: 'Mara' })
      .execute()
    await records
      .insertInto('circulator_account')
      .values({ circulator: 'V0001', staff_id: id })
      .execute()
    await records
      .insertInto('sheet_form')
      .values({
        version: 'f1',
        text_hash: 'h',
        language: 'en',
        paper: 'letter',
        pages: 2,
        rows: 8,
        body: '{}',
        registered_at: at,
        registered_by: 'Mara',
      })
      .execute()
    for (const [seq, county] of ['Fresno', 'Alpine', 'Kern'].entries()) {
      await records
        .insertInto('packet')
        .values({
          id: `P-${seq + 1}`,
          seq: seq + 1,
          county,
          channel: 'volunteer',
          form_version: 'f1',
          sheets: 2,
          pdf: null,
          job_id: null,
          made_at: at,
          made_by: 'Mara',
        })
        .execute()
    }
    await sheet(1, 'P-1', { state: 'out', holder: 'V0001', since: '2017-05-02' })
    await sheet(2, 'P-1', { state: 'out', holder: 'V0001', since: '2017-05-01' })
    await sheet(3, 'P-2', { state: 'returned', holder: null, since: '2017-05-03' })
    await sheet(4, 'P-3', { state: 'out', holder: 'V0002', since: '2017-05-03' })
  })

  afterAll(async () => {
    await storage.close()
    folder.remove()
    await engine.stop()
  })

  async function sheet(
    serial: number,
    packet: string,
    standing: { state: string; holder: string | null; since: string },
  ) {
    const id = `S-${serial}`
    await storage.records
      .insertInto('sheet')
      .values({
        id,
        serial,
        packet_id: packet,
        form_version: 'f1',
        text_hash: 'h',
        county: 'Fresno',
        channel: 'volunteer',
      })
      .execute()
    await storage.records
      .insertInto('sheet_standing')
      .values({
        sheet_id: id,
        ...standing,
        last_holder: standing.holder,
        place: null,
        returned_on: null,
        oddities: 0,
        last_seq: serial,
      })
      .execute()
  }

  test('they are those of which sheets are out in their own name, and no others', async () => {
    const { packets, circulator } = await pocketHome(office(), me)
    expect(circulator).toBe('V0001')
    expect(packets).toEqual([
      { id: 'P-1', county: 'Fresno', sheets: 2, lines: 16, since: '2017-05-01' },
    ])
  })

  test('a packet opens the look-up of its county', async () => {
    expect([...(await countiesOf(storage.records, me))]).toEqual(['Fresno'])
  })

  test('lines on a packet that is with them raise no question, on another they do', async () => {
    const tally = (packet: string) => ({
      id: randomUUID(),
      packet,
      kind: 'tally' as const,
      lines: 1,
      at: at.toISOString(),
    })
    const [own, other] = await takeEvents(office(), me, [tally('P-1'), tally('P-3')])
    expect(own).toMatchObject({ outcome: 'kept', note: null })
    expect(other?.note).toContain('P-3')
    const rows = await storage.records
      .selectFrom('pocket_event')
      .select(['packet', 'circulator'])
      .orderBy('packet')
      .execute()
    expect(rows).toEqual([
      { packet: 'P-1', circulator: 'V0001' },
      { packet: 'P-3', circulator: 'V0001' },
    ])
  })

  test('what was noted is neither changed nor deleted', async () => {
    const { records } = storage
    await expect(records.deleteFrom('pocket_event').execute()).rejects.toThrow(
      'append-only',
    )
    await expect(
      records.updateTable('pocket_event').set({ lines: 900 }).execute(),
    ).rejects.toThrow('append-only')
    const left = await storage.records.selectFrom('pocket_event').select('id').execute()
    expect(left).toHaveLength(2)
  })
})
