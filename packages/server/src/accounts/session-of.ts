import type { Me } from '../wire/account.ts'
import { role } from '../wire/account.ts'
import type { Auth } from './auth.ts'
import { mayTable } from './may.ts'

/** Who the cookies of a request belong to; null when nobody is signed in. */
export async function sessionOf({ auth }: Auth, headers: Headers): Promise<Me | null> {
  if (!headers.has('cookie')) return null
  const session = await auth.api.getSession({ headers })
  if (session === null) return null
  const { id, name, email } = session.user
  if (session.user.deactivatedAt) return null
  const held = role.safeParse(session.user.role)
  if (!held.success) return null
  return meInRole({ id, name, email, role: held.data })
}

/** A person together with what their role may do. */
export function meInRole(person: Omit<Me, 'may'>): Me {
  return { ...person, may: [...mayTable[person.role]] }
}
