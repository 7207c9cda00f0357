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
  { name: 'Ines Duarte', email: 'circulator@drive.invalid', role: 'circulator' },
  { name: 'Tomas Brandt', email: 'official@drive.invalid', role: 'official' },
  { name: 'Amina Haddad', email: 'observer@drive.invalid', role: 'observer' },
]

/** Adds a member of staff and answers the id; null when the address has an account. */
export async function addStaff(
  records: RecordStore,
  { name, email, role }: StaffMember,
): Promise<string | null> {
  const added = await records
    .insertInto('staff')
    .values({ name, email, role, id: randomUUID(), emailVerified: true, image: null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id ?? null
}

/** Makes the first accounts when there are none; answers everybody who may come in. */
export async function ensureStaff(records: RecordStore): Promise<readonly StaffMember[]> {
  const anybody = await records.selectFrom('staff').select('id').executeTakeFirst()
  if (anybody === undefined) {
    for (const member of firstStaff) await addStaff(records, member)
  }
  return activeStaff(records)
}

/** Everybody who may come in, oldest account first. */
async function activeStaff(records: RecordStore): Promise<readonly StaffMember[]> {
  return records
    .selectFrom('staff')
    .select(['name', 'email', 'role'])
    .where('deactivatedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('email')
    .execute()
}
