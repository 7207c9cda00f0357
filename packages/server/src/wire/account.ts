import { z } from '@hono/zod-openapi'

/** The roles of staff (supporters have no account). Each may do what its row in `may` says. */
export const role = z
  .enum(['manager', 'validator', 'circulator', 'official', 'observer'])
  .openapi('Role')

/** The acts a role may be allowed. */
export const act = z
  .enum([
    'see-dashboard',
    'see-lines',
    'decide-lines',
    'upload',
    'export-aggregates',
    'export-lines',
    'change-petition',
    'see-accounts',
    'see-office',
    'keep-office-book',
    'verify-lines',
  ])
  .openapi('Act')

export const me = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    may: z.array(act),
  })
  .openapi('Me')

export const staffMember = z
  .object({ name: z.string(), email: z.string(), role })
  .openapi('StaffMember')

export const invitation = z
  .object({
    name: z.string().min(1).max(100),
    email: z.email().max(200),
    role,
  })
  .openapi('Invitation')

export const signInLink = z.object({ url: z.string() }).openapi('SignInLink')

export type Role = z.infer<typeof role>
export type Act = z.infer<typeof act>
export type Me = z.infer<typeof me>
