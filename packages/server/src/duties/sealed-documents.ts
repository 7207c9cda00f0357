import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { keepImage, openImage } from '../scans/sealed-images.ts'

/** Keeps a paper sealed, once however often it comes, and answers the SHA-256 of its bytes. */
export function keepDocument(
  office: Pick<Office, 'folder' | 'keys'>,
  bytes: Uint8Array,
): Promise<string> {
  return keepImage(shelf(office), bytes)
}

/** A paper by the SHA-256 of its bytes; null when it does not lie here. */
export function openDocument(
  office: Pick<Office, 'folder' | 'keys'>,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return openImage(shelf(office), sha256)
}

/** A shelf of their own: who may see scans may not open these. */
function shelf({ folder, keys }: Pick<Office, 'folder' | 'keys'>) {
  return { folder: { ...folder, scans: folder.documents }, keys }
}

const dayMs = 24 * 3_600_000

/** Drops papers that were handed in more than a day ago and that no record has named since. */
export async function dropUnnamedDocuments(
  office: Pick<Office, 'records' | 'folder' | 'clock'>,
): Promise<void> {
  const entries = await readdir(office.folder.documents, {
    recursive: true,
    withFileTypes: true,
  })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const age = office.clock().getTime() - (await stat(path)).mtimeMs
    if (age > dayMs && !(await isNamed(office, entry.name))) await rm(path)
  }
}

async function isNamed({ records }: Pick<Office, 'records'>, name: string) {
  const { rows } = await sql<{ named: boolean }>`
    select exists (select 1 from duty_record where document = ${name})
      or exists (select 1 from consent_entry where document_hash = ${name}) as named
  `.execute(records)
  return rows[0]?.named === true
}
