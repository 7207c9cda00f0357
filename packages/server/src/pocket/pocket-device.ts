import { randomBytes } from 'node:crypto'
import { sha256Hex } from '@groundswell/basics'
import { parse } from 'hono/utils/cookie'
import { meInRole } from '../accounts/session-of.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'

/** The cookie by which a phone stays known to the pocket page, and to nothing else. */
export const deviceCookie = 'groundswell.pocket'

/** A phone is out for weeks between two links; a desk's session would end overnight. */
export const deviceDays = 30

/** Makes a phone known; answers the secret of its cookie, of which only the hash is kept. */
export async function newDevice(
  records: RecordStore,
  wish: { readonly by: Me; readonly now: Date },
): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  await records.deleteFrom('pocket_device').where('expires_at', '<', wish.now).execute()
  await records
    .insertInto('pocket_device')
    .values({
      token_hash: sha256Hex(secret),
      staff_id: wish.by.id,
      made_at: wish.now,
      expires_at: new Date(wish.now.getTime() + deviceDays * 86_400_000),
    })
    .execute()
  return secret
}

/** Whose phone the cookies of a request belong to; null for nobody's. */
export async function deviceHolder(
  records: RecordStore,
  headers: Headers,
  now: Date,
): Promise<Me | null> {
  const secret = secretOf(headers)
  if (secret === undefined) return null
  const found = await records
    .selectFrom('pocket_device as d')
    .innerJoin('staff as s', 's.id', 'd.staff_id')
    .select(['s.id', 's.name', 's.email', 's.role'])
    .where('d.token_hash', '=', sha256Hex(secret))
    .where('d.expires_at', '>', now)
    .where('s.deactivatedAt', 'is', null)
    .executeTakeFirst()
  return found === undefined ? null : meInRole(found)
}

/** Forgets the phone whose cookie a request carries. */
export async function forgetDevice(
  records: RecordStore,
  headers: Headers,
): Promise<void> {
  const secret = secretOf(headers)
  if (secret === undefined) return
  await records
    .deleteFrom('pocket_device')
    .where('token_hash', '=', sha256Hex(secret))
    .execute()
}

function secretOf(headers: Headers): string | undefined {
  return parse(headers.get('cookie') ?? '', deviceCookie)[deviceCookie]
}
