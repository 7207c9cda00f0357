import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import type { ClipboardExtractRow } from '../storage/pocket-tables.ts'
import type { Me } from '../wire/account.ts'
import {
  type ClipboardExtract,
  type ExtractDesk,
  type ExtractStanding,
  extractHashing,
} from '../wire/pocket.ts'

/** The extracts that phones may hold now: the newest of each county, for `counties` alone. */
export async function extractsFor(
  office: Pick<Office, 'records' | 'clock'>,
  counties: ReadonlySet<string>,
): Promise<readonly ClipboardExtract[]> {
  const rows = await allExtracts(office)
  return rows
    .filter((row) => standingOf(row, rows, office.clock()) === 'in-force')
    .filter(({ county }) => county === null || counties.has(county))
    .map((row) => ({ ...facts(row), hashing: extractHashing.parse(row.hashing) }))
}

/** Every extract that was made, newest first, and the counties one can be made for. */
export async function extractDesk(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<ExtractDesk> {
  const rows = await allExtracts(office)
  const rules = await petitionRules(office.records)
  return {
    extracts: rows.map((row) => ({
      ...facts(row),
      madeBy: row.made_by,
      state: standingOf(row, rows, office.clock()),
    })),
    counties: rules === null ? [] : rules.pack.places.map(({ name }) => name).sort(),
  }
}

/** Takes an extract back: it is handed out no more, and phones that meet the server drop it. */
export async function revokeExtract(
  { records, clock, folder }: Pick<Office, 'records' | 'clock' | 'folder'>,
  wish: { readonly by: Me; readonly id: string },
): Promise<Result<void, 'no-such-record'>> {
  const row = await records
    .updateTable('clipboard_extract')
    .set({ revoked_at: clock(), revoked_by: wish.by.name })
    .where('id', '=', wish.id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return err('no-such-record')
  await rm(join(folder.extracts, row.id), { recursive: true, force: true })
  return ok(undefined)
}

/** The bytes of one filter of an extract that somebody with these counties may hold. */
export async function extractShard(
  office: Pick<Office, 'records' | 'clock' | 'folder'>,
  wish: {
    readonly id: string
    readonly shard: number
    readonly counties: ReadonlySet<string>
  },
): Promise<Result<Buffer, 'extract-gone' | 'no-such-record'>> {
  const held = await extractsFor(office, wish.counties)
  const extract = held.find(({ id }) => id === wish.id)
  if (extract === undefined) return err('extract-gone')
  if (wish.shard >= extract.hashing.shards) return err('no-such-record')
  return ok(await readFile(join(office.folder.extracts, extract.id, String(wish.shard))))
}

async function allExtracts({
  records,
}: Pick<Office, 'records'>): Promise<readonly ClipboardExtractRow[]> {
  return records
    .selectFrom('clipboard_extract')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(500)
    .execute()
}

function standingOf(
  row: ClipboardExtractRow,
  newestFirst: readonly ClipboardExtractRow[],
  now: Date,
): ExtractStanding['state'] {
  if (row.revoked_at !== null) return 'revoked'
  if (row.expires_at <= now) return 'expired'
  // Also when the newest was taken back: an older one does not come into force again.
  const newest = newestFirst.find((each) => each.county === row.county)
  return newest?.id === row.id ? 'in-force' : 'replaced'
}

function facts(row: ClipboardExtractRow) {
  return {
    id: row.id,
    county: row.county,
    rollDate: row.roll_date.toISOString(),
    madeAt: row.made_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    voters: row.voters,
    bytes: row.bytes,
  }
}
