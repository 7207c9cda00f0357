import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { testFolder } from '../testing/test-folder.ts'
import { migrate } from './migrate.ts'
import { openStorage, type Storage } from './open-storage.ts'

describe.each(enginesHere())('the office’s records on $name', (engine) => {
  let storage: Storage
  let folder: Awaited<ReturnType<typeof testFolder>>

  beforeAll(async () => {
    folder = await testFolder()
    storage = await openStorage({
      folder: `${folder.path}/records`,
      ...(await engine.freshDatabase()),
    })
    await migrate(storage)
    await storage.script(`
      insert into room_look (staff_id, name, looked_at, lines, narrowed_to, on_day, at)
        values ('u', 'Ilse', 'list', 3, '', '2026-06-01', now());
      insert into line_objection (line_id, ground, reason, key_id, by_id, by_name, at)
        values ('L1', 'ILLEGIBLE', 'sealed', 'k', 'u', 'Ilse', now());
      insert into objection_answer (objection_id, answer, why, key_id, by_id, by_name, at)
        select id, 'finding-stands', 'sealed', 'k', 't', 'Tomas', now() from line_objection;
      insert into filing_scan (sha256, file_name, county, began_at, by_name)
        values ('a', 'a.pdf', 'Kern', now(), 'Tomas');
      insert into filing_page (file_sha256, page, state, at) values ('a', 1, 'person', now());
      insert into filing_ruling (page_id, ruling, by_id, by_name, at)
        select id, 'no-lines', 't', 'Tomas', now() from filing_page;
    `)
  })
  afterAll(async () => {
    await storage.close()
    folder.remove()
    await engine.stop()
  })

  test.each(['room_look', 'line_objection', 'objection_answer', 'filing_ruling'])(
    'a record of %s is neither changed nor deleted',
    async (name) => {
      const table = sql.table(name)
      const { records } = storage
      await expect(sql`update ${table} set at = now()`.execute(records)).rejects.toThrow()
      await expect(sql`delete from ${table}`.execute(records)).rejects.toThrow(
        'append-only',
      )
    },
  )
})
