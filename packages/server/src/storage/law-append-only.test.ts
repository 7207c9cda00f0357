import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { enginesHere } from '../testing/engines.ts'
import { testFolder } from '../testing/test-folder.ts'

const told = "'u', 'Rosa', now()"

/** One row for each table that needs no other. */
const rows = {
  duty_record: `(duty, on_day, by_id, by_name, at) values ('fee', '2017-01-01', ${told})`,
  drive_event: `(event, on_day, by_id, by_name, at) values ('filing', '2017-07-01', ${told})`,
  calendar_link: `(secret, by_id, by_name, at) values ('s', ${told})`,
  filing_box: `(label, place, number, by_id, by_name, at) values ('Kern 1', 'Kern', 1, ${told})`,
  loose_sheets: `(box_id, sheets, lines, by_id, by_name, at) values (1, 1, 1, ${told})`,
  filing: `(place, on_day, filer, role, boxes, batch, by_id, by_name, at) values ('Kern', '2017-07-01', 'Rosa', 'proponent', 1, 'b', ${told})`,
  filing_receipt: `(filing_id, on_day, received_by, boxes, sheets, batch, by_id, by_name, at) values (1, '2017-07-01', 'a clerk', 1, 1, 'b', ${told})`,
  office_count: `(filing_id, on_day, raw, by_id, by_name, at) values (1, '2017-07-02', 9, ${told})`,
  office_count_sheet: `(office_count_id, sheet, lines) values (1, 'S', 9)`,
  difference_note: `(filing_id, sheet, note, by_id, by_name, at) values (1, 'S', 'why', ${told})`,
} as const

describe.each(enginesHere())('the records of duties and filing on $name', (engine) => {
  let office: Office
  let close: () => Promise<void>
  let folder: Awaited<ReturnType<typeof testFolder>>

  beforeAll(async () => {
    folder = await testFolder()
    const { databaseUrl } = await engine.freshDatabase()
    ;({ office, close } = await openOffice({ dataFolder: folder.path, databaseUrl }))
    for (const [table, row] of Object.entries(rows)) {
      await sql`insert into ${sql.table(table)} ${sql.raw(row)}`.execute(office.records)
    }
  })
  afterAll(async () => {
    await close()
    folder.remove()
    await engine.stop()
  })

  test.each(Object.keys(rows))(
    'a record of %s is neither changed nor deleted',
    async (name) => {
      const table = sql.table(name)
      const column = sql.ref(/\((\w+)/.exec(rows[name as keyof typeof rows])?.[1] ?? '')
      const { records } = office
      await expect(
        sql`update ${table} set ${column} = ${column}`.execute(records),
      ).rejects.toThrow('append-only')
      await expect(sql`delete from ${table}`.execute(records)).rejects.toThrow()
    },
  )

  test('the first count of a filing is one, and each count is amended once', async () => {
    const again = sql.raw(`office_count ${rows.office_count}`)
    await expect(sql`insert into ${again}`.execute(office.records)).rejects.toThrow()
  })
})
