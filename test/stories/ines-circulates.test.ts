import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  chromiumHere,
  expectAccessible,
  overflow,
  phone,
  signIn,
  type Visit,
} from './browser.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()

interface Found {
  readonly name: string
  readonly address: string
  readonly county: string
}

/** Ines circulates in Fresno with a phone and no network. */
describe.skipIf(!chromium)('Ines circulates', () => {
  let story: Story
  let visit: Visit
  let here: Found
  let away: Found
  const page = () => visit.page

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'manager')
    const { page: desk } = story.visit
    const call = async (
      method: 'post' | 'patch' | 'get',
      path: string,
      data?: unknown,
    ) => {
      const origin = new URL(desk.url()).origin
      const answer = await desk.request[method](path, {
        headers: { origin },
        ...(data === undefined ? {} : { data }),
      })
      return answer.json()
    }
    const accounts = await call('get', '/api/accounts')
    const ines = accounts.find((each: { role: string }) => each.role === 'circulator')
    await call('patch', `/api/accounts/${ines.id}`, {
      circulator: 'V0001',
      county: 'Fresno',
    })
    await call('post', '/api/extracts', { county: 'Fresno' })
    await call('post', '/api/extracts', { county: null })
    await story.drive.server.idle()
    const found: Found[] = []
    for (const last of [
      'Garcia',
      'Smith',
      'Nguyen',
      'Johnson',
      'Lopez',
      'Brown',
      'Lee',
    ]) {
      found.push(...(await call('post', '/api/voters/search', { last })))
      found.push(...(await call('post', '/api/voters/search', { last, city: 'Fresno' })))
    }
    // Without a flat, so that what follows the number is the street.
    const people = found.filter(({ address }) => /^\d+ .*[a-z]{2}$/i.test(address))
    here = people.find(({ county }) => county === 'Fresno')!
    away = people.find(({ county }) => county !== 'Fresno' && county !== '')!
    visit = await signIn(story.browser, story.drive.link('circulator'), {
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    })
  })
  afterAll(() => story?.end())

  const tab = (name: string) => page().getByRole('button', { name, exact: true }).click()
  const fill = async (person: Found, first?: string) => {
    const [given = '', ...rest] = person.name.split(' ')
    const [house = '', ...street] = person.address.split(' ')
    await page()
      .getByLabel('First name')
      .fill(first ?? given)
    await page().getByLabel('Last name').fill(lastOf(rest))
    await page().getByLabel('House number').fill(house)
    await page().getByLabel('Street').fill(street.join(' '))
  }
  const ask = async (person: Found, first?: string) => {
    await fill(person, first)
    await page()
      .getByRole('button', { name: /Look up in/ })
      .click()
    const word = page().locator('.pocket__word')
    await word.waitFor()
    const said = await word.innerText()
    await page().getByRole('button', { name: 'Next person' }).click()
    return said
  }

  test('her sign-in link opens the pocket page, which is hers to install', async () => {
    expect(new URL(page().url()).pathname).toBe('/pocket/')
    const manifest = await page().request.get('/pocket/manifest.webmanifest')
    expect((await manifest.json()).start_url).toBe('/pocket/')
    await page().evaluate('navigator.serviceWorker.ready')
    // What it knows without a network it must have heard once.
    await page().getByText('All sent').waitFor()
    await page()
      .getByRole('button', { name: /^Fetch Fresno/ })
      .waitFor()
    await expectAccessible(page())
    expect(await overflow(page())).toBe(0)
  })

  test('without a network, and before anything is fetched, the phone says what it lacks', async () => {
    await visit.context.setOffline(true)
    await page().reload()
    await page().getByText('Fetching it takes a network, this once.').waitFor()
    await expectAccessible(page())
    expect(await overflow(page())).toBe(0)
    await visit.context.setOffline(false)
    await page().getByText('All sent').waitFor()
  })

  test('she fetches the look-up of her county and the rest of the state', async () => {
    await page()
      .getByRole('button', { name: /^Fetch Fresno/ })
      .click()
    await page().getByLabel('First name').waitFor()
    await tab('My packets')
    await page()
      .getByRole('button', { name: /^Fetch the rest/ })
      .click()
    await page().getByText('Rest of the state').waitFor()
    await expectAccessible(page())
    expect(await overflow(page())).toBe(0)
  })

  test('without a network the look-up says here, elsewhere or not found', async () => {
    await visit.context.setOffline(true)
    await tab('Look up')
    await page().getByText('No network').waitFor()
    expect(await ask(here)).toBe('Registered here')
    expect(await ask(away)).toBe('Elsewhere')
    expect(await ask(here, 'Zebulon')).not.toBe('Registered here')
    expect(await ask(here, 'Q')).toBe('Full first name, please')
    await expectAccessible(page())
  })

  test('nothing of what she asked stays on the page or on the phone', async () => {
    await page().reload()
    await page().getByLabel('First name').waitFor()
    expect(await page().getByLabel('Last name').inputValue()).toBe('')
    const kept = String(await page().evaluate(everythingKept))
    expect(kept.length).toBeGreaterThan(100)
    expect(kept).not.toContain(here.address)
    expect(kept.toUpperCase()).not.toContain(here.name.toUpperCase())
  })

  test('she tallies three lines, takes one back, and the tab is killed', async () => {
    await tab('Tally')
    const plus = page().getByRole('button', { name: /line signed/ })
    for (let lines = 1; lines <= 3; lines++) {
      await plus.click()
      await page()
        .locator('.pocket__count b', { hasText: String(lines) })
        .waitFor()
    }
    await page().getByRole('button', { name: 'Undo the last line' }).click()
    await page().locator('.pocket__count b', { hasText: '2' }).waitFor()
    await expectAccessible(page())
    expect(await smallTargets(page())).toEqual([])
    await page().close()
  })

  test('opened again without a network, everything is as it was', async () => {
    visit = { ...visit, page: await visit.context.newPage() }
    await page().goto('/pocket/')
    await tab('Tally')
    await page().locator('.pocket__count b', { hasText: '2' }).waitFor()
    await page().getByText('4 to send').waitFor()
    await tab('My packets')
    await page()
      .getByText('4 entries on this phone wait to be sent; that happens by itself')
      .waitFor()
    await tab('Look up')
    expect(await ask(here)).toBe('Registered here')
  })

  test('a look-up that has run out asks for nobody’s name, and says how a newer one comes', async () => {
    const later = await visit.context.newPage()
    await later.clock.setFixedTime(Date.now() + 60 * 86_400_000)
    await later.goto('/pocket/')
    await later
      .getByRole('heading', { name: 'The look-up of Fresno has run out' })
      .waitFor()
    await later.getByText('Go where there is a network').waitFor()
    expect(await later.getByLabel('First name').count()).toBe(0)
    await expectAccessible(later)
    expect(await overflow(later)).toBe(0)
    expect(await smallTargets(later)).toEqual([])
    await later.close()
  })

  test('back in the network all is sent, once, and stays right after another opening', async () => {
    await visit.context.setOffline(false)
    await page().getByText('All sent').waitFor()
    await page().reload()
    await page().getByText('All sent').waitFor()
    await tab('Tally')
    await page().locator('.pocket__count b', { hasText: '2' }).waitFor()
    const home = await (await page().request.get('/api/pocket')).json()
    expect(home.tallies).toEqual([{ packet: '', lines: 2 }])
  })

  test('a phone that is signed out by the manager can look nobody up any more', async () => {
    const { page: desk } = story.visit
    const accounts = await (await desk.request.get('/api/accounts')).json()
    const ines = accounts.find((each: { role: string }) => each.role === 'circulator')
    await desk.request.post(`/api/accounts/${ines.id}/sign-out`, {
      headers: { origin: new URL(desk.url()).origin },
    })
    await page().reload()
    await page().getByRole('heading', { name: 'Groundswell pocket' }).waitFor()
    const kept = await page().evaluate(
      `new Promise((resolve) => {
        const open = indexedDB.open('groundswell-pocket')
        open.onsuccess = () => {
          const count = open.result.transaction('shard').objectStore('shard').count()
          count.onsuccess = () => resolve(count.result)
        }
      })`,
    )
    expect(kept).toBe(0)
    await expectAccessible(page())
  })
})

/** The surname behind middle names, particles kept: what follows the second word at the latest. */
function lastOf(rest: readonly string[]): string {
  return rest.at(-1) ?? ''
}

/** Names of controls that a gloved thumb would miss: under 48 px in either direction. */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.locator('button, input, select, a').evaluateAll((nodes) =>
    nodes.flatMap((node) => {
      const { width, height } = node.getBoundingClientRect()
      return width < 48 || height < 48 ? [node.textContent ?? ''] : []
    }),
  )
}

/** All of the phone's own database but the filters, as text. */
const everythingKept = `new Promise((resolve) => {
  const open = indexedDB.open('groundswell-pocket')
  open.onsuccess = () => {
    const names = ['state', 'queue', 'extract']
    const transaction = open.result.transaction(names)
    Promise.all(names.map((name) => new Promise((done) => {
      const all = transaction.objectStore(name).getAll()
      all.onsuccess = () => done(all.result)
    }))).then((rows) => resolve(JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }])))
  }
})`
