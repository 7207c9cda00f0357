import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { RecordStore } from '../storage/open-storage.ts'

/** The mailbox that does not exist: the last link asked for, by the address it is for. */
type LinkTray = Map<string, string>

export type Auth = ReturnType<typeof openAuth>

/**
 * Accounts and sessions by better-auth. Staff come in by one-time links only: no passwords,
 * no sign-up, no network, no e-mail. The link that better-auth makes is laid into a tray and
 * used up in the same request (`sign-in.ts`); its secret never leaves the process.
 */
export function openAuth(options: {
  readonly records: RecordStore
  readonly secret: string
  readonly url: string
}) {
  const tray: LinkTray = new Map()
  const auth = betterAuth({
    baseURL: options.url,
    basePath: '/api/auth',
    secret: options.secret,
    database: { db: options.records, type: 'postgres' },
    trustedOrigins: [options.url],
    emailAndPassword: { enabled: false },
    user: {
      modelName: 'staff',
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'observer', input: false },
        deactivatedAt: { type: 'date', required: false, input: false },
      },
    },
    session: { modelName: 'session', expiresIn: 12 * 3600, updateAge: 3600 },
    account: { modelName: 'credential' },
    verification: { modelName: 'verification' },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'groundswell',
      useSecureCookies: options.url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: 60,
        sendMagicLink: ({ email, token }) => {
          tray.set(email, token)
        },
      }),
    ],
  })
  return { auth, tray }
}
