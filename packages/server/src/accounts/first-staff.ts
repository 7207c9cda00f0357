import { randomUUID } from 'node:crypto'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Role } from '../wire/account.ts'

export interface StaffMember {
  readonly name: string
  readonly email: string
  readonly role: Role
}

/** The people every new data folder starts with. All are invented; nobody gets e-mail. */
const firstStaff: readonly StaffMember[] = [
  { name: 'Mara Lindqvist', email: 'manager@drive.invalid', role: 'manager' },
  { name: 'Rosa Almeida', email: 'rosa@drive.invalid', role: 'validator' },
  { name: 'Jun Okafor', email: 'jun@drive.invalid', role: 'validator' },
  { name: 'Tomas Brandt', email: 'official@drive.invalid', role: 'official' },
  { name: 'Amina Haddad', email: 'observer@drive.invalid', role: 'observer' },
]

/** Adds a member of staff; an address that is there already keeps its account. */
export async function addStaff(records: RecordStore, member: StaffMember): Promise<void> {
  await records
    .insertInto('staff')
    .values({ ...member, id: randomUUID(), emailVerified: true, image: null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
}

/** Makes the first accounts when there are none; answers everybody who has one. */
export async function ensureStaff(records: RecordStore): Promise<readonly StaffMember[]> {
  const there = await allStaff(records)
  if (there.length > 0) return there
  for (const member of firstStaff) await addStaff(records, member)
  return allStaff(records)
}

/** Every account, oldest first. */
export async function allStaff(records: RecordStore): Promise<readonly StaffMember[]> {
  return records
    .selectFrom('staff')
    .select(['name', 'email', 'role'])
    .orderBy('createdAt')
    .orderBy('email')
    .execute()
}
