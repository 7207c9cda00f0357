import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { addStaff, allStaff } from '../../accounts/first-staff.ts'
import { newStaffLink } from '../../accounts/staff-link.ts'
import { answer, guarded, invalid, large, signedIn } from '../../http/answers.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import type { OpenOffice } from '../../office.ts'
import { invitation, me, signInLink, staffMember } from '../../wire/account.ts'

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
  responses: { 200: answer(z.array(staffMember), 'Oldest first.'), ...guarded },
  'x-refusals': ['not-signed-in', 'not-allowed'],
})

const invite = createRoute({
  method: 'post',
  path: '/api/accounts/invitations',
  summary: 'Make a sign-in link for a member of staff, to be handed over by hand',
  middleware: [guard('see-accounts'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: invitation } } },
  },
  responses: {
    200: answer(signInLink, 'A link that works once, for 24 hours.'),
    ...guarded,
    ...invalid,
    ...large,
  },
  'x-refusals': ['not-signed-in', 'not-allowed', 'bad-input', 'too-large'],
})

/** Accounts: oneself, all of them, and inviting somebody. */
export function accountRoutes(office: OpenOffice, publicUrl: string) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getMe, (c) => c.json(person(c), 200))
    .openapi(getAccounts, async (c) => c.json([...(await allStaff(office.records))], 200))
    .openapi(invite, async (c) => {
      const member = c.req.valid('json')
      await addStaff(office.records, member)
      const secret = await newStaffLink(office.records, {
        email: member.email,
        printedAtStart: false,
        now: office.clock(),
      })
      return c.json({ url: `${publicUrl}/sign-in/${secret}` }, 200)
    })
}
