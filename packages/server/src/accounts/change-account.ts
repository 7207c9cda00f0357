import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { AccountChange, Invitation, Me } from '../wire/account.ts'
import { noteAccount } from './account-note.ts'
import { linkCirculator } from './circulator-link.ts'
import { endSessions } from './end-sessions.ts'
import { addStaff } from './first-staff.ts'
import { newStaffLink } from './staff-link.ts'

type CannotLink = 'circulator-taken' | 'unknown-county' | 'not-a-circulator'
type CannotChange = 'no-such-record' | 'last-manager' | CannotLink

/** Makes an account and answers the secret of its first link. */
export async function inviteStaff(
  office: Pick<Office, 'records' | 'clock'>,
  wish: { readonly by: Me; readonly invitation: Invitation },
): Promise<Result<string, 'account-there' | CannotLink>> {
  const { by, invitation } = wish
  const now = office.clock()
  const { circulator, county, role, email } = invitation
  if (role !== 'circulator' && (circulator || county)) return err('not-a-circulator')
  return inOneStep<string, 'account-there' | CannotLink>(
    office.records,
    async (records) => {
      const id = await addStaff(records, invitation)
      if (id === null) return err('account-there')
      const linked = await linkCirculator(records, id, {
        circulator: circulator || undefined,
        county: county || undefined,
        by: by.name,
        at: now,
      })
      if (!linked.ok) return linked
      await noteAccount(records, {
        staffId: id,
        act: 'invited',
        detail: role,
        by,
        at: now,
      })
      return ok(await newStaffLink(records, { email, printedAtStart: false, now }))
    },
  )
}

/** A new one-time link for an account that is open. */
export async function linkForStaff(
  { records, clock }: Pick<Office, 'records' | 'clock'>,
  wish: { readonly by: Me; readonly staffId: string },
): Promise<Result<string, 'no-such-record' | 'deactivated'>> {
  const person = await staffWith(records, wish.staffId)
  if (person === undefined) return err('no-such-record')
  if (person.deactivatedAt !== null) return err('deactivated')
  const now = clock()
  await noteAccount(records, { ...wish, act: 'link-made', at: now })
  return ok(
    await newStaffLink(records, { email: person.email, printedAtStart: false, now }),
  )
}

/**
 * Changes name, role, circulator or county of an account, closes or opens it. A role holds
 * from the next request on. The last manager can be neither closed nor made anything else.
 */
export async function changeAccount(
  office: Pick<Office, 'records' | 'clock'>,
  wish: { readonly by: Me; readonly staffId: string; readonly change: AccountChange },
): Promise<Result<void, CannotChange>> {
  const { by, staffId, change } = wish
  const at = office.clock()
  return inOneStep<void, CannotChange>(office.records, async (records) => {
    const person = await staffWith(records, staffId)
    if (person === undefined) return err('no-such-record')
    const role = change.role ?? person.role
    const wasActive = person.deactivatedAt === null
    const active = change.active ?? wasActive
    const managesNoMore = person.role === 'manager' && (role !== 'manager' || !active)
    if (managesNoMore && wasActive && !(await isAnotherManager(records, staffId))) {
      return err('last-manager')
    }
    const { circulator, county } = change
    if (role !== 'circulator' && (circulator || county)) return err('not-a-circulator')
    await records
      .updateTable('staff')
      .set({
        name: change.name ?? person.name,
        role,
        deactivatedAt: active ? null : (person.deactivatedAt ?? at),
        updatedAt: at,
      })
      .where('id', '=', staffId)
      .execute()
    const untied = role === 'circulator' ? {} : { circulator: null, county: null }
    const linked = await linkCirculator(records, staffId, {
      circulator,
      county,
      ...untied,
      by: by.name,
      at,
    })
    if (!linked.ok) return linked
    if (wasActive && !active) await endSessions(records, person)
    const detail = role === person.role ? '' : `${person.role} → ${role}`
    const act = active === wasActive ? 'changed' : active ? 'reactivated' : 'deactivated'
    await noteAccount(records, { staffId, act, detail, by, at })
    return ok(undefined)
  })
}

/** Ends all sessions, phones and unused links of an account; it stays open. */
export async function signOutEverywhere(
  { records, clock }: Pick<Office, 'records' | 'clock'>,
  wish: { readonly by: Me; readonly staffId: string },
): Promise<Result<void, 'no-such-record'>> {
  const person = await staffWith(records, wish.staffId)
  if (person === undefined) return err('no-such-record')
  await endSessions(records, person)
  await noteAccount(records, { ...wish, act: 'signed-out', at: clock() })
  return ok(undefined)
}

async function staffWith(records: RecordStore, id: string) {
  return records
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'role', 'deactivatedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

async function isAnotherManager(records: RecordStore, staffId: string): Promise<boolean> {
  const managers = await records
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'manager')
    .where('deactivatedAt', 'is', null)
    // Two managers who close each other at once must not both succeed.
    .forUpdate()
    .execute()
  return managers.some(({ id }) => id !== staffId)
}

class Refused extends Error {}

/** A transaction whose refusal undoes what was done before it. */
async function inOneStep<T, E>(
  records: RecordStore,
  act: (records: RecordStore) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  let refused: Result<T, E> | undefined
  try {
    return await records.transaction().execute(async (within) => {
      const done = await act(within)
      if (done.ok) return done
      refused = done
      throw new Refused()
    })
  } catch (error) {
    if (error instanceof Refused && refused !== undefined) return refused
    throw error
  }
}
