import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../testing/test-server.ts'

describe('signing in', () => {
  let server: TestServer
  let now = new Date('2017-05-25T12:00:00Z')

  beforeAll(async () => {
    server = await testServer({ now: () => now })
  })
  afterAll(() => server.stop())

  /** Rate limits count by the minute; a test that signs in often moves the clock. */
  function aMinuteLater() {
    now = new Date(now.getTime() + 61_000)
  }

  test('nobody sees anything without an account, except that the server answers', async () => {
    expect((await server.stranger.get('/api/health')).json).toEqual({
      ok: true,
      version: '0.1.0',
    })
    for (const path of ['/api/me', '/api/dashboard', '/api/review', '/api/jobs']) {
      const answer = await server.stranger.get(path)
      expect([answer.status, answer.json.refusal.code]).toEqual([401, 'not-signed-in'])
    }
  })

  test('a printed link signs its person in, with a cookie that scripts cannot read', async () => {
    const link = server.signInLinks.find(({ role }) => role === 'manager')
    const response = await fetch(link?.url ?? '', { redirect: 'manual' })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/')
    const cookie = response.headers.getSetCookie().join()
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    const manager = await server.as('manager')
    const me = (await manager.get('/api/me')).json
    expect(me).toMatchObject({ role: 'manager', name: 'Mara Lindqvist' })
    expect(me.may).toContain('upload')
  })

  test('a printed link works again on this machine until it expires', async () => {
    aMinuteLater()
    const link = server.signInLinks.find(({ role }) => role === 'observer')?.url ?? ''
    const locations = []
    for (let visit = 0; visit < 2; visit++) {
      const response = await fetch(link, { redirect: 'manual' })
      locations.push(response.headers.get('location'))
    }
    expect(locations).toEqual(['/', '/'])
    const today = now
    now = new Date(now.getTime() + 25 * 3_600_000)
    const late = await fetch(link, { redirect: 'manual' })
    now = today
    expect(late.headers.get('location')).toBe('/sign-in?problem=link')
    expect(late.headers.getSetCookie()).toEqual([])
  })

  test('an invitation makes an account and its link works once', async () => {
    aMinuteLater()
    const manager = await server.as('manager')
    const invited = await manager.post('/api/accounts/invitations', {
      name: 'Ola Svensson',
      email: 'ola@drive.invalid',
      role: 'validator',
    })
    expect(invited.status).toBe(200)
    const visits = []
    for (let visit = 0; visit < 2; visit++) {
      const response = await fetch(invited.json.url, { redirect: 'manual' })
      visits.push(response.headers.get('location'))
    }
    expect(visits).toEqual(['/', '/sign-in?problem=link'])
    const accounts = (await manager.get('/api/accounts')).json
    expect(accounts).toContainEqual(
      expect.objectContaining({
        name: 'Ola Svensson',
        email: 'ola@drive.invalid',
        role: 'validator',
      }),
    )
  })

  test('a made-up link opens nothing, and trying many is stopped', async () => {
    aMinuteLater()
    const statuses = []
    for (let attempt = 0; attempt < 25; attempt++) {
      const response = await fetch(`${server.url}/sign-in/guess${attempt}`, {
        redirect: 'manual',
      })
      statuses.push(response.status)
    }
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(302))
    expect(statuses.at(-1)).toBe(429)
    aMinuteLater()
  })

  test('signing out ends the session', async () => {
    const validator = await server.as('validator')
    expect((await validator.get('/api/me')).status).toBe(200)
    expect((await validator.post('/api/auth/sign-out')).status).toBe(200)
    expect((await validator.get('/api/me')).status).toBe(401)
  })

  test('an account is not made by asking for one', async () => {
    const asked = await server.stranger.post('/api/auth/sign-in/magic-link', {
      email: 'stranger@drive.invalid',
    })
    expect(asked.headers.getSetCookie()).toEqual([])
    const signedUp = await server.stranger.post('/api/auth/sign-up/email', {
      email: 'stranger@drive.invalid',
      password: 'long enough to be taken',
      name: 'Stranger',
    })
    expect(signedUp.status).toBeGreaterThanOrEqual(400)
    aMinuteLater()
    const manager = await server.as('manager')
    const accounts = (await manager.get('/api/accounts')).text
    expect(accounts).not.toContain('stranger')
  })

  test('nobody raises their own role', async () => {
    const observer = await server.as('observer')
    await observer.post('/api/auth/update-user', { role: 'manager' })
    expect((await observer.get('/api/me')).json.role).toBe('observer')
  })

  test('a call from another site changes nothing', async () => {
    const link = server.signInLinks.find(({ role }) => role === 'manager')?.url ?? ''
    const signedIn = await fetch(link, { redirect: 'manual' })
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    for (const headers of [{ cookie }, { cookie, origin: 'https://elsewhere.example' }]) {
      const response = await fetch(`${server.url}/api/recount`, {
        method: 'POST',
        headers,
      })
      expect(response.status).toBe(403)
      expect(await response.text()).toContain('foreign-origin')
    }
  })

  test('every page forbids foreign scripts, frames and referrers', async () => {
    const { headers } = await server.stranger.get('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    // WebAssembly of our own may be compiled; no text becomes a script.
    expect(policy).not.toMatch(/'unsafe-(inline|eval|hashes)'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('the log knows no secret of a link and no person', async () => {
    const log = JSON.stringify(server.log)
    for (const { url, name } of server.signInLinks) {
      expect(log).not.toContain(url.split('/').at(-1))
      expect(log).not.toContain(name)
    }
    expect(log).toContain('/sign-in/:token')
  })

  test('a link is not kept in the records, only its hash', async () => {
    const links = server.signInLinks
    await server.restart()
    const dump = JSON.stringify(links.map(({ url }) => url.split('/').at(-1)))
    for (const secret of JSON.parse(dump)) {
      const old = await fetch(`${server.url}/sign-in/${secret}`, { redirect: 'manual' })
      expect(old.headers.get('location')).toBe('/sign-in?problem=link')
    }
  })
})
