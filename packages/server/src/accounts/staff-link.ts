import { randomBytes } from 'node:crypto'
import { sha256Hex } from '@groundswell/basics'
import type { RecordStore } from '../storage/open-storage.ts'

const hoursValid = 24

/**
 * A new sign-in link for a member of staff, good for 24 hours. Only the hash of its secret
 * is kept, so the records do not let anybody in. Answers the secret part of the address.
 */
export async function newStaffLink(
  records: RecordStore,
  link: {
    readonly email: string
    readonly printedAtStart: boolean
    readonly now: Date
  },
): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  await records
    .insertInto('staff_link')
    .values({
      token_hash: sha256Hex(secret),
      email: link.email,
      printed_at_start: link.printedAtStart,
      expires_at: new Date(link.now.getTime() + hoursValid * 3_600_000),
      used_at: null,
    })
    .execute()
  return secret
}

/** Ends the links of earlier starts and everything that has expired. */
export async function endOldLinks(records: RecordStore, now: Date): Promise<void> {
  await records
    .deleteFrom('staff_link')
    .where((e) => e.or([e('printed_at_start', '=', true), e('expires_at', '<', now)]))
    .execute()
}

/**
 * The address whose link this is, or null when there is none, it has expired, or it was used
 * and may not be used again. A link printed at the start may be opened again until it
 * expires, so that a reload or a second browser works, but only while the server serves
 * this machine alone: whoever can reach it can read the terminal too.
 */
export async function redeemStaffLink(
  records: RecordStore,
  use: {
    readonly secret: string
    readonly onThisMachineOnly: boolean
    readonly now: Date
  },
): Promise<string | null> {
  const row = await records
    .updateTable('staff_link')
    .set({ used_at: use.now })
    .where('token_hash', '=', sha256Hex(use.secret))
    .where('expires_at', '>', use.now)
    .where((e) =>
      use.onThisMachineOnly
        ? e.or([e('used_at', 'is', null), e('printed_at_start', '=', true)])
        : e('used_at', 'is', null),
    )
    .returning('email')
    .executeTakeFirst()
  return row?.email ?? null
}
