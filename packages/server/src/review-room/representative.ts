import { type CalendarDate, err, ok, type Result } from '@groundswell/basics'
import { noteAccount } from '../accounts/account-note.ts'
import { endSessions } from '../accounts/end-sessions.ts'
import { addStaff } from '../accounts/first-staff.ts'
import { newStaffLink } from '../accounts/staff-link.ts'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import type { RepresentativeInput, ReviewRoomPass } from '../wire/review-room.ts'

/**
 * Makes the account of somebody whom a proponent designated in writing, with the last day on
 * which it opens the room. Answers the secret of the link, which is handed over by hand.
 */
export async function inviteRepresentative(
  office: Pick<Office, 'records' | 'clock'>,
  wish: {
    readonly by: Me
    readonly input: RepresentativeInput
    readonly until: CalendarDate
  },
): Promise<Result<string, 'account-there'>> {
  const { by, input, until } = wish
  const now = office.clock()
  return office.records.transaction().execute(async (records) => {
    const { name, email, authorisedBy } = input
    const id = await addStaff(records, { name, email, role: 'representative' })
    if (id === null) return err('account-there')
    await records
      .insertInto('representative')
      .values({
        staff_id: id,
        authorised_by: authorisedBy,
        until_day: until,
        by_id: by.id,
        by_name: by.name,
        at: now,
      })
      .execute()
    const detail = `representative until ${until}`
    await noteAccount(records, { staffId: id, act: 'invited', detail, by, at: now })
    return ok(await newStaffLink(records, { email, printedAtStart: false, now }))
  })
}

/** Ends the sessions and the account of a representative at once. */
export async function endRepresentative(
  office: Pick<Office, 'records' | 'clock'>,
  wish: { readonly by: Me; readonly staffId: string },
): Promise<Result<void, 'no-such-record'>> {
  const at = office.clock()
  return office.records.transaction().execute(async (records) => {
    const person = await records
      .updateTable('staff')
      .set({ deactivatedAt: at, updatedAt: at })
      .where('id', '=', wish.staffId)
      .where('role', '=', 'representative')
      .where('deactivatedAt', 'is', null)
      .returning(['id', 'email'])
      .executeTakeFirst()
    if (person === undefined) return err('no-such-record')
    await endSessions(records, person)
    await noteAccount(records, { ...wish, act: 'deactivated', at })
    return ok(undefined)
  })
}

/** Whether a representative may still come in on this day; the last day counts. */
export async function passHolds(
  { records, clock }: Pick<Office, 'records' | 'clock'>,
  me: Me,
): Promise<boolean> {
  const pass = await records
    .selectFrom('representative')
    .select('until_day')
    .where('staff_id', '=', me.id)
    .executeTakeFirst()
  // Whoever comes in does so now, whatever day the petition is looked at from.
  return pass !== undefined && pass.until_day >= clock().toISOString().slice(0, 10)
}

/** Everybody who was let into the room, with when they came and what they looked at. */
export async function roomPasses({
  records,
  clock,
}: Pick<Office, 'records' | 'clock'>): Promise<ReviewRoomPass[]> {
  const today = clock().toISOString().slice(0, 10)
  const rows = await records
    .selectFrom('representative as r')
    .innerJoin('staff as s', 's.id', 'r.staff_id')
    .select([
      's.id',
      's.name',
      's.deactivatedAt',
      'r.authorised_by',
      'r.until_day',
      'r.by_name',
    ])
    .select((e) => [
      e
        .selectFrom('room_look as l')
        .select((c) => c.fn.countAll<number>().as('n'))
        .whereRef('l.staff_id', '=', 's.id')
        .as('looks'),
      e
        .selectFrom('room_look as l')
        .select((c) => c.fn.max('l.at').as('at'))
        .whereRef('l.staff_id', '=', 's.id')
        .as('last'),
    ])
    .orderBy('r.at', 'desc')
    .orderBy('s.email')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    authorisedBy: row.authorised_by,
    until: row.until_day,
    invitedBy: row.by_name,
    open: row.deactivatedAt === null && row.until_day >= today,
    looks: Number(row.looks ?? 0),
    lastLook: row.last?.toISOString() ?? null,
  }))
}
