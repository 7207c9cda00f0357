import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import { openBytes, sealBytes } from '../secrecy/sealed-bytes.ts'
import type { Me } from '../wire/account.ts'
import type { MailerBatch } from '../wire/packet.ts'

/** A batch lies sealed under the number of its work, until it is fetched or this has passed. */
const keptMs = 24 * 3_600_000
const ending = '.mailers'

/** Keeps the PDF of a batch sealed; names and addresses are printed in it. */
export async function keepMailerBatch(
  office: Pick<Office, 'folder' | 'keys'>,
  id: string,
  pdf: Uint8Array,
): Promise<void> {
  const path = pathOf(office, id)
  await writeFile(`${path}.part`, sealBytes(office.keys, pdf, boundTo(id)), {
    mode: 0o600,
  })
  await rename(`${path}.part`, path)
}

/** The batches that wait to be fetched, newest first. */
export async function mailerBatches(
  office: Pick<Office, 'records' | 'folder' | 'clock'>,
): Promise<MailerBatch[]> {
  await dropOldMailerBatches(office)
  const batches: MailerBatch[] = []
  for (const { id, madeAt } of await batchFiles(office)) {
    const { sheets } = await office.records
      .selectFrom('packet')
      .select(({ fn }) => fn.countAll<number>().as('sheets'))
      .where('job_id', '=', id)
      .executeTakeFirstOrThrow()
    const until = new Date(madeAt.getTime() + keptMs)
    batches.push({
      id,
      sheets: Number(sheets),
      madeAt: madeAt.toISOString(),
      until: until.toISOString(),
    })
  }
  return batches.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** The PDF of a batch, once: it is deleted as it is handed over. The look is logged. */
export async function fetchMailerBatch(
  office: Office,
  by: Me,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  await dropOldMailerBatches(office)
  const path = pathOf(office, id)
  if (!existsSync(path)) return null
  const pdf = openBytes(office.keys, await readFile(path), boundTo(id))
  const rows = await office.records
    .selectFrom('sheet as s')
    .innerJoin('packet as p', 'p.id', 's.packet_id')
    .select('s.id')
    .where('p.job_id', '=', id)
    .execute()
  const recordIds = rows.map((row) => `${row.id}-1`)
  await logAccess(office, { by, act: 'read-line', recordKind: 'line', recordIds })
  await rm(path)
  return pdf
}

/** Deletes what nobody has fetched for a day, and what a crash left half written. */
export async function dropOldMailerBatches(
  office: Pick<Office, 'folder' | 'clock'>,
): Promise<void> {
  const halves = await batchFiles(office, `${ending}.part`)
  for (const { path, madeAt } of [...(await batchFiles(office)), ...halves]) {
    if (office.clock().getTime() - madeAt.getTime() > keptMs) {
      await rm(path, { force: true })
    }
  }
}

/** Whether text is the number of a piece of work, and no way to another file. */
const workId = /^[0-9a-f-]{36}$/

async function batchFiles({ folder }: Pick<Office, 'folder'>, end = ending) {
  const names = (await readdir(folder.prints)).filter((name) => name.endsWith(end))
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder.prints, name)
      const { mtime } = await stat(path)
      return { id: name.slice(0, -end.length), path, madeAt: mtime }
    }),
  )
}

function pathOf({ folder }: Pick<Office, 'folder'>, id: string): string {
  if (!workId.test(id)) return join(folder.prints, 'none')
  return join(folder.prints, `${id}${ending}`)
}

function boundTo(id: string): string {
  return `mailers ${id}`
}
