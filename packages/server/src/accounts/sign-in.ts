import type { Auth } from './auth.ts'

/**
 * Signs `email` in: asks better-auth for a one-time link and uses it up at once. Answers the
 * cookies to set, or null when the library refuses (the account is gone).
 */
export async function signIn(
  { auth, tray }: Auth,
  email: string,
  headers: Headers,
): Promise<readonly string[] | null> {
  await auth.api.signInMagicLink({ body: { email }, headers })
  const token = tray.get(email)
  tray.delete(email)
  if (token === undefined) return null
  const response = await auth.api.magicLinkVerify({
    query: { token },
    headers,
    asResponse: true,
  })
  const cookies = response.headers.getSetCookie()
  return response.ok && cookies.length > 0 ? cookies : null
}
