import { err, ok } from '@groundswell/basics'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { enginesHere } from '../testing/engines.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { testFolder } from '../testing/test-folder.ts'
import { noteLook } from '../worth-a-look/note-look.ts'
import { looksShown } from './assurances-shown.ts'
import { takeBackAssurance } from './take-back-assurance.ts'

const rosa = { id: 'r', name: 'Rosa', role: 'validator' } as const
const jun = { id: 'j', name: 'Jun', role: 'validator' } as const
const mara = { id: 'm', name: 'Mara', role: 'manager' } as const
const hint = { sheet: 'S1', kind: 'one-hand' }

describe.each(enginesHere())('looks at odd sheets on $name', (engine) => {
  let office: Office
  let close: () => Promise<void>
  let folder: Awaited<ReturnType<typeof testFolder>>

  beforeAll(async () => {
    folder = await testFolder()
    const { databaseUrl } = await engine.freshDatabase()
    await setUpSmallPetition(folder.path, databaseUrl)
    ;({ office, close } = await openOffice({ dataFolder: folder.path, databaseUrl }))
    await office.records
      .insertInto('sheet_hint')
      .values({
        ...hint,
        rank: 1,
        body: JSON.stringify({ kind: hint.kind, rows: [1, 2] }),
      })
      .execute()
  })
  afterAll(async () => {
    await close()
    folder.remove()
    await engine.stop()
  })

  const looks = async (me: typeof rosa | typeof jun | typeof mara) =>
    [...(await looksShown(office.records, [hint.sheet], me)).values()].flat()
  const takeBack = (by: typeof rosa | typeof jun | typeof mara, id: number) =>
    takeBackAssurance(office, by, { table: 'sheet_look', id })

  test('whoever looks first stands, also where several press at once', async () => {
    const eight = Array.from({ length: 8 })
    // Each has its connection before anybody presses, where the engine knows connections.
    await Promise.all(eight.map(() => sql`select pg_sleep(0.05)`.execute(office.records)))
    await Promise.all(eight.map(() => noteLook(office, rosa, hint)))
    expect(await noteLook(office, jun, hint)).toBe(true)
    expect(await looks(rosa)).toMatchObject([{ by: 'Rosa', takenBack: null }])
    expect(await noteLook(office, jun, { ...hint, sheet: 'S2' })).toBe(false)
  })

  test('who gave an assurance takes it back, once, and nobody else but a manager', async () => {
    const [look] = await looks(jun)
    const id = look?.id ?? 0
    expect(look?.mayTakeBack).toBe(false)
    expect(await takeBack(jun, id)).toEqual(err('not-yours'))
    expect((await looks(rosa))[0]?.mayTakeBack).toBe(true)
    expect(await takeBack(rosa, id)).toEqual(ok(undefined))
    expect(await takeBack(rosa, id)).toEqual(err('nothing-to-undo'))
    expect(await takeBack(rosa, id + 1)).toEqual(err('no-such-record'))
  })

  test('a sheet waits again, and its whole history stays', async () => {
    expect(await noteLook(office, jun, hint)).toBe(true)
    const id = (await looks(mara)).at(-1)?.id ?? 0
    expect(await takeBack(mara, id)).toEqual(ok(undefined))
    expect(await looks(mara)).toMatchObject([
      { by: 'Rosa', takenBack: { by: 'Rosa' }, mayTakeBack: false },
      { by: 'Jun', takenBack: { by: 'Mara' }, mayTakeBack: false },
    ])
    await expect(
      office.records.updateTable('sheet_look').set({ by_name: 'Somebody' }).execute(),
    ).rejects.toThrow('append-only')
    await expect(office.records.deleteFrom('sheet_look').execute()).rejects.toThrow()
  })
})
