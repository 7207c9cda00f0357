import { existsSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RangedBytes } from '../http/ranged-answer.ts'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import {
  readSealedPieces,
  sealedLength,
  writeSealedPieces,
} from '../secrecy/sealed-pieces.ts'
import type { Me } from '../wire/account.ts'
import type { MailerBatch } from '../wire/packet.ts'

/** A batch lies sealed under the number of its work until this has passed, or somebody drops it. */
const keptMs = 24 * 3_600_000
const ending = '.mailers'

/** Keeps the PDF of a batch sealed; names and addresses are printed in it. */
export async function keepMailerBatch(
  office: Pick<Office, 'folder' | 'keys'>,
  id: string,
  pdf: Uint8Array,
): Promise<void> {
  const path = pathOf(office, id)
  await writeSealedPieces(office.keys, `${path}.part`, pdf, boundTo(id))
  await rename(`${path}.part`, path)
}

/** The batches that wait to be fetched, newest first. */
export async function mailerBatches(
  office: Pick<Office, 'records' | 'folder' | 'clock'>,
): Promise<MailerBatch[]> {
  await dropOldMailerBatches(office)
  const batches: MailerBatch[] = []
  for (const { id, madeAt } of await batchFiles(office)) {
    const sheets = await sheetsOf(office, id)
    const until = new Date(madeAt.getTime() + keptMs)
    batches.push({
      id,
      sheets: sheets.length,
      madeAt: madeAt.toISOString(),
      until: until.toISOString(),
    })
  }
  return batches.toSorted((a, b) =>
    a.madeAt === b.madeAt ? (a.id < b.id ? -1 : 1) : a.madeAt < b.madeAt ? 1 : -1,
  )
}

/**
 * The PDF of a batch, as often as it is asked for: a download may break off. Who begins to fetch
 * it is logged, once an hour however many parts they fetch it in.
 */
export async function mailerBatchPdf(
  office: Office,
  by: Me,
  id: string,
): Promise<RangedBytes | null> {
  await dropOldMailerBatches(office)
  const path = pathOf(office, id)
  if (!existsSync(path)) return null
  const { size } = await stat(path)
  if (!isLogged(office, `${by.id} ${id}`)) {
    const recordIds = (await sheetsOf(office, id)).map((sheet) => `${sheet}-1`)
    await logAccess(office, { by, act: 'read-line', recordKind: 'line', recordIds })
  }
  return {
    length: sealedLength(size),
    // Written once under its number, and drawn alike after a crash.
    tag: id,
    read: (first, last) =>
      readSealedPieces(office.keys, path, boundTo(id), { first, last }),
  }
}

/** Deletes the PDF of a batch before its time. */
export async function dropMailerBatch(
  office: Pick<Office, 'folder'>,
  id: string,
): Promise<void> {
  await rm(pathOf(office, id), { force: true })
}

const hourMs = 3_600_000
const looks = new WeakMap<object, Map<string, number>>()

/** Whether somebody was logged for a batch within the hour; from now on they are. */
function isLogged(office: Pick<Office, 'records' | 'clock'>, look: string): boolean {
  const known = looks.get(office.records) ?? new Map<string, number>()
  looks.set(office.records, known)
  const now = office.clock().getTime()
  for (const [each, at] of known) if (now - at > hourMs) known.delete(each)
  if (known.has(look)) return true
  known.set(look, now)
  return false
}

/** The sheets that a piece of work made, or printed once more. */
async function sheetsOf(
  { records }: Pick<Office, 'records'>,
  job: string,
): Promise<readonly string[]> {
  const made = await records
    .selectFrom('sheet as s')
    .innerJoin('packet as p', 'p.id', 's.packet_id')
    .select('s.id')
    .where('p.job_id', '=', job)
    .execute()
  const again = await records
    .selectFrom('home_reprint')
    .select('sheet_id as id')
    .where('job_id', '=', job)
    .execute()
  return [...made, ...again].map(({ id }) => id)
}

/** Deletes what has lain for a day, and what a crash left half written. */
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
