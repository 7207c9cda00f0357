import { z } from '@hono/zod-openapi'
import { instantText } from './interval.ts'

/** The roles of staff (supporters have no account). Each may do what its row in `may` says. */
export const role = z
  .enum(['manager', 'validator', 'circulator', 'official', 'observer', 'representative'])
  .openapi('Role')

/** Roles that a manager gives; a representative is invited by the official, for a time. */
export const givenRole = role.exclude(['representative']).openapi('GivenRole')

/** The acts a role may be allowed. */
export const act = z
  .enum([
    'see-dashboard',
    'see-circulators',
    'see-lines',
    'decide-lines',
    'key-lines',
    'extend-draw',
    'upload',
    'export-aggregates',
    'export-lines',
    'change-petition',
    'see-accounts',
    'see-packets',
    'see-sheets',
    'move-sheets',
    'print-sheets',
    'keep-ledger',
    'change-accounts',
    'record-turn-ins',
    'make-extracts',
    'use-pocket',
    'see-office',
    'keep-office-book',
    'verify-lines',
    'see-review-room',
    'object-to-lines',
    'see-ballot',
    'keep-ballot',
    'keep-duties',
    'see-filing',
    'file-petition',
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

export const staffAccount = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    active: z.boolean(),
    circulator: z.string().nullable().describe('the name under which they carry packets'),
    county: z.string().nullable().describe('whose voters they may look up'),
    lastSignIn: instantText.nullable(),
    linkOpen: z.boolean().describe('a sign-in link was made and not used yet'),
    isYou: z.boolean(),
  })
  .openapi('StaffAccount')

export const accountChange = z
  .object({
    name: z.string().trim().min(1).max(100).optional(),
    role: givenRole.optional(),
    circulator: z.string().trim().max(100).nullable().optional(),
    county: z.string().trim().max(100).nullable().optional(),
    active: z.boolean().optional(),
  })
  .openapi('AccountChange')

export const accountEvent = z
  .object({
    at: instantText,
    name: z.string(),
    act: z.enum([
      'invited',
      'link-made',
      'changed',
      'signed-out',
      'deactivated',
      'reactivated',
    ]),
    detail: z.string(),
    by: z.string(),
  })
  .openapi('AccountEvent')

export const invitation = z
  .object({
    name: z.string().trim().min(1).max(100),
    email: z.email().max(200).toLowerCase(),
    role: givenRole,
    circulator: z.string().trim().max(100).optional(),
    county: z.string().trim().max(100).optional(),
  })
  .openapi('Invitation')

export const signInLink = z.object({ url: z.string() }).openapi('SignInLink')

export type Role = z.infer<typeof role>
export type Act = z.infer<typeof act>
export type StaffAccount = z.infer<typeof staffAccount>
export type AccountChange = z.infer<typeof accountChange>
export type AccountEvent = z.infer<typeof accountEvent>
export type Invitation = z.infer<typeof invitation>
export type Me = z.infer<typeof me>
