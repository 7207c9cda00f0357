import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  changeAccount,
  inviteStaff,
  linkForStaff,
  signOutEverywhere,
} from '../../accounts/change-account.ts'
import { accountEvents, staffAccounts } from '../../accounts/staff-accounts.ts'
import {
  answer,
  conflict,
  guarded,
  invalid,
  large,
  missing,
  signedIn,
} from '../../http/answers.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  accountChange,
  accountEvent,
  invitation,
  me,
  signInLink,
  staffAccount,
} from '../../wire/account.ts'

const accountId = z.object({
  id: z.string().openapi({ param: { name: 'id', in: 'path' } }),
})

const getMe = createRoute({
  method: 'get',
  path: '/api/me',
  summary: 'Who is signed in, and what their role may do',
  middleware: guard(),
  responses: { 200: answer(me, 'The person.'), ...signedIn },
  'x-refusals': ['not-signed-in'],
})

const getAccounts = createRoute({
  method: 'get',
  path: '/api/accounts',
  summary: 'Everybody who has an account',
  middleware: guard('see-accounts'),
  responses: {
    200: answer(z.array(staffAccount), 'Those who may come in first.'),
    ...guarded,
  },
  'x-refusals': ['not-signed-in', 'not-allowed'],
})

const getEvents = createRoute({
  method: 'get',
  path: '/api/accounts/events',
  summary: 'What was done to accounts, by whom',
  middleware: guard('see-accounts'),
  responses: {
    200: answer(z.array(accountEvent), 'Newest first, at most 100.'),
    ...guarded,
  },
  'x-refusals': ['not-signed-in', 'not-allowed'],
})

const invite = createRoute({
  method: 'post',
  path: '/api/accounts/invitations',
  summary: 'Make an account and its sign-in link, to be handed over by hand',
  middleware: [guard('change-accounts'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: invitation } } },
  },
  responses: {
    200: answer(signInLink, 'A link that works once, for 24 hours; shown this once.'),
    ...guarded,
    ...invalid,
    ...conflict,
    ...large,
  },
  'x-refusals': [
    'not-signed-in',
    'not-allowed',
    'bad-input',
    'account-there',
    'circulator-taken',
    'not-a-circulator',
    'unknown-county',
    'too-large',
  ],
})

const newLink = createRoute({
  method: 'post',
  path: '/api/accounts/{id}/link',
  summary: 'Make a new sign-in link for an account',
  middleware: guard('change-accounts'),
  request: { params: accountId },
  responses: {
    200: answer(signInLink, 'A link that works once, for 24 hours; shown this once.'),
    ...guarded,
    ...missing,
    ...conflict,
  },
  'x-refusals': ['not-signed-in', 'not-allowed', 'no-such-record', 'deactivated'],
})

const change = createRoute({
  method: 'patch',
  path: '/api/accounts/{id}',
  summary: 'Change name, role or circulator of an account; close or open it',
  middleware: [guard('change-accounts'), jsonLimit] as const,
  request: {
    params: accountId,
    body: { required: true, content: { 'application/json': { schema: accountChange } } },
  },
  responses: {
    200: answer(z.array(staffAccount), 'Everybody, as it is now.'),
    ...guarded,
    ...missing,
    ...invalid,
    ...conflict,
    ...large,
  },
  'x-refusals': [
    'not-signed-in',
    'not-allowed',
    'bad-input',
    'no-such-record',
    'last-manager',
    'circulator-taken',
    'not-a-circulator',
    'unknown-county',
    'too-large',
  ],
})

const signOut = createRoute({
  method: 'post',
  path: '/api/accounts/{id}/sign-out',
  summary: 'End all sessions, phones and unused links of an account',
  middleware: guard('change-accounts'),
  request: { params: accountId },
  responses: {
    200: answer(z.array(staffAccount), 'Everybody, as it is now.'),
    ...guarded,
    ...missing,
  },
  'x-refusals': ['not-signed-in', 'not-allowed', 'no-such-record'],
})

/** Accounts: oneself, all of them, inviting, changing, and ending sessions. */
export function accountRoutes(office: StaffedOffice, publicUrl: string) {
  const linkWith = (secret: string) => ({ url: `${publicUrl}/sign-in/${secret}` })
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getMe, (c) => c.json(person(c), 200))
    .openapi(getAccounts, async (c) =>
      c.json(await staffAccounts(office, person(c)), 200),
    )
    .openapi(getEvents, async (c) => c.json(await accountEvents(office), 200))
    .openapi(invite, async (c) => {
      const wish = { by: person(c), invitation: c.req.valid('json') }
      const invited = await inviteStaff(office, wish)
      return invited.ok
        ? c.json(linkWith(invited.value), 200)
        : refuse(c, invited.error, fieldOf(invited.error))
    })
    .openapi(newLink, async (c) => {
      const wish = { by: person(c), staffId: c.req.valid('param').id }
      const made = await linkForStaff(office, wish)
      return made.ok ? c.json(linkWith(made.value), 200) : refuse(c, made.error)
    })
    .openapi(change, async (c) => {
      const done = await changeAccount(office, {
        by: person(c),
        staffId: c.req.valid('param').id,
        change: c.req.valid('json'),
      })
      if (!done.ok) return refuse(c, done.error, fieldOf(done.error))
      return c.json(await staffAccounts(office, person(c)), 200)
    })
    .openapi(signOut, async (c) => {
      const me = person(c)
      const wish = { by: me, staffId: c.req.valid('param').id }
      const done = await signOutEverywhere(office, wish)
      return done.ok
        ? c.json(await staffAccounts(office, me), 200)
        : refuse(c, done.error)
    })
}

/** The field of the form that a refusal is about. */
function fieldOf(code: string): { readonly field?: string } {
  if (code === 'account-there') return { field: 'email' }
  if (code === 'circulator-taken') return { field: 'circulator' }
  return code === 'unknown-county' ? { field: 'county' } : {}
}
