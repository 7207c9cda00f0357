import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enginesHere } from '../testing/engines.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { type TestCaller, type TestServer, testServer } from '../testing/test-server.ts'
import type { StaffAccount } from '../wire/account.ts'

describe.each(enginesHere())('staff on $name', (engine) => {
  let server: TestServer
  let manager: TestCaller
  let now = new Date('2017-05-25T12:00:00Z')

  beforeAll(async () => {
    server = await testServer({ engine, now: () => now, prepare: setUpSmallPetition })
    manager = await server.as('manager')
  })
  afterAll(async () => {
    await server.stop()
    await engine.stop()
  })

  const accounts = async (): Promise<readonly StaffAccount[]> =>
    (await manager.get('/api/accounts')).json
  const account = async (email: string) => {
    const found = (await accounts()).find((each) => each.email === email)
    if (found === undefined) throw new Error(`nobody is ${email}`)
    return found
  }
  const change = async (email: string, body: object) =>
    manager.patch(`/api/accounts/${(await account(email)).id}`, body)
  const ola = 'ola@drive.invalid'
  const visit = (url: string) => {
    now = new Date(now.getTime() + 61_000)
    return fetch(url, { redirect: 'manual' })
  }

  test('an invitation makes an account whose link is shown once and works once', async () => {
    const invited = await manager.post('/api/accounts/invitations', {
      name: 'Ola Svensson',
      email: 'Ola@Drive.invalid',
      role: 'circulator',
      circulator: 'V0007',
      county: 'fresno',
    })
    expect(invited.status).toBe(200)
    expect(await account(ola)).toMatchObject({
      role: 'circulator',
      circulator: 'V0007',
      county: 'Fresno',
      active: true,
      linkOpen: true,
      lastSignIn: null,
    })
    expect((await manager.get('/api/accounts')).text).not.toContain(
      invited.json.url.split('/').at(-1),
    )
    expect((await visit(invited.json.url)).headers.get('location')).toBe('/pocket/')
    const again = await visit(invited.json.url)
    expect(again.headers.get('location')).toBe('/sign-in?problem=link')
    expect(await account(ola)).toMatchObject({ linkOpen: false })
  })

  test('an address that has an account is not invited again, a circulator is tied once', async () => {
    const twice = { name: 'Ola', email: ola, role: 'manager' }
    const there = await manager.post('/api/accounts/invitations', twice)
    expect([there.status, there.json.refusal.code]).toEqual([409, 'account-there'])
    const other = { name: 'Pia', email: 'pia@drive.invalid', role: 'circulator' }
    const taken = await manager.post('/api/accounts/invitations', {
      ...other,
      circulator: 'V0007',
    })
    expect(taken.json.refusal).toMatchObject({
      code: 'circulator-taken',
      field: 'circulator',
    })
    // What was refused left nothing behind.
    expect((await accounts()).map(({ email }) => email)).not.toContain(other.email)
    const nowhere = await change(ola, { county: 'Atlantis' })
    expect(nowhere.json.refusal).toMatchObject({
      code: 'unknown-county',
      field: 'county',
    })
    const noCirculator = await change('rosa@drive.invalid', { circulator: 'V0008' })
    expect(noCirculator.json.refusal.code).toBe('not-a-circulator')
  })

  test('a changed role holds from the next request on', async () => {
    const jun = await server.as('validator', 'Jun Okafor')
    expect((await jun.get('/api/review')).status).toBe(200)
    await change('jun@drive.invalid', { role: 'observer' })
    expect((await jun.get('/api/review')).status).toBe(403)
    await change('jun@drive.invalid', { role: 'validator' })
    expect((await jun.get('/api/review')).status).toBe(200)
  })

  test('signing out everywhere ends sessions and unused links', async () => {
    const rosa = await server.as('validator', 'Rosa Almeida')
    const { id } = await account('rosa@drive.invalid')
    const { url } = (await manager.post(`/api/accounts/${id}/link`)).json
    await manager.post(`/api/accounts/${id}/sign-out`)
    expect((await rosa.get('/api/me')).status).toBe(401)
    expect((await visit(url)).headers.get('location')).toBe('/sign-in?problem=link')
    const { json } = await manager.post(`/api/accounts/${id}/link`)
    expect((await visit(json.url)).headers.get('location')).toBe('/')
  })

  test('a closed account comes in no more until it is opened again', async () => {
    const observer = await server.as('observer')
    const email = 'observer@drive.invalid'
    const { id } = await account(email)
    expect((await change(email, { active: false })).status).toBe(200)
    expect((await observer.get('/api/me')).status).toBe(401)
    const link = await manager.post(`/api/accounts/${id}/link`)
    expect([link.status, link.json.refusal.code]).toEqual([409, 'deactivated'])
    await server.restart()
    manager = await server.as('manager')
    expect(server.signInLinks.map(({ role }) => role)).not.toContain('observer')
    await change(email, { active: true })
    const opened = await manager.post(`/api/accounts/${id}/link`)
    expect((await visit(opened.json.url)).headers.get('location')).toBe('/')
  })

  test('the last manager can be neither closed nor made anything else', async () => {
    const email = 'manager@drive.invalid'
    for (const body of [{ active: false }, { role: 'observer' }]) {
      const { status, json } = await change(email, body)
      expect([status, json.refusal.code]).toEqual([409, 'last-manager'])
    }
    await change(ola, { role: 'manager' })
    expect((await account(ola)).circulator).toBeNull()
    expect((await change(email, { role: 'observer' })).status).toBe(200)
    expect((await manager.get('/api/accounts')).status).toBe(403)
    manager = await server.as('manager', 'Mara Lindqvist')
  })

  test('only managers see or change accounts', async () => {
    const rosa = await server.as('validator', 'Rosa Almeida')
    for (const answer of [
      await rosa.get('/api/accounts'),
      await rosa.get('/api/accounts/events'),
      await rosa.post('/api/accounts/invitations', {
        name: 'X',
        email: 'x@drive.invalid',
        role: 'manager',
      }),
      await rosa.patch('/api/accounts/x', { role: 'manager' }),
      await rosa.post('/api/accounts/x/link'),
      await rosa.post('/api/accounts/x/sign-out'),
    ]) {
      expect(answer.status).toBe(403)
    }
  })

  test('what was done to accounts is on record', async () => {
    const link = server.signInLinks.find(({ name }) => name === 'Ola Svensson')
    const cookie = (await visit(link?.url ?? '')).headers.getSetCookie()[0]?.split(';')[0]
    const answer = await fetch(`${server.url}/api/accounts/events`, {
      headers: { cookie: cookie ?? '' },
    })
    const events = (await answer.json()) as {
      act: string
      name: string
      detail: string
    }[]
    expect(events.map(({ act }) => act)).toEqual(
      expect.arrayContaining([
        'invited',
        'link-made',
        'changed',
        'signed-out',
        'deactivated',
      ]),
    )
    expect(events[0]).toMatchObject({
      name: 'Mara Lindqvist',
      detail: 'manager → observer',
    })
  })
})
