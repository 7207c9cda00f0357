import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import axe, { type AxeResults } from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
  type Request,
} from 'playwright-core'
import { expect } from 'vitest'

/** What each page has asked for and not got yet. */
const asked = new WeakMap<Page, Set<Request>>()

export const desk = { width: 1280, height: 720 }
export const phone = { width: 390, height: 844 }

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/**
 * The browser of this machine. Without one the stories are skipped with a line that says
 * so; in CI nothing may be skipped, so there it is a failure.
 */
export function chromiumHere(): string | undefined {
  const path = [process.env['CHROMIUM'], ...places].find((p) => p && existsSync(p))
  if (path !== undefined) return path
  if (process.env['CI'] === 'true')
    throw new Error('CI must tell the stories: install Chromium')
  process.stderr.write('Skipped the stories: no Chromium (apt-get install chromium)\n')
  return undefined
}

export async function openBrowser(
  path: string,
  more: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...more,
    ],
  })
}

/** A person at a browser: their page, and everything that went wrong while they used it. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly troubles: string[]
}

/**
 * Somebody opens their sign-in link. Whatever the page complains about (errors, breaches of
 * the content security policy, requests to elsewhere) is collected in `troubles`.
 */
export async function signIn(
  browser: Browser,
  link: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: new URL(link).origin,
    viewport: desk,
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const troubles: string[] = []
  const home = new URL(link).origin
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  const underWay = new Set<Request>()
  asked.set(page, underWay)
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  page.on('request', (request) => {
    underWay.add(request)
    if (new URL(request.url()).origin !== home)
      troubles.push(`elsewhere: ${request.url()}`)
  })
  await page.goto(link)
  await page.getByRole('navigation', { name: 'Screens' }).waitFor({ state: 'attached' })
  return { page, context, troubles }
}

/**
 * No breach of WCAG 2.2 A and AA that axe can find on a page that stands still. axe is put into
 * the page once and asked for breaches alone, which takes a fifth of the time of its builder for
 * Playwright; the console has no frames, which is what the builder would add.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await standsStill(page)
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }
  const violations = await page.evaluate<AxeResults['violations']>(
    `axe.run(${JSON.stringify(options)}).then((results) => results.violations)`,
  )
  const found = violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
  )
  expect(found, await page.title()).toEqual([])
}

/** Waits until answers and letters are there and two frames in a row have moved nothing. */
async function standsStill(page: Page): Promise<void> {
  const open = asked.get(page)
  for (let waits = 0; waits < 250 && open?.size; waits += 1) await pause(20)
  // What has not been answered in five seconds is a download, and no part of the page.
  open?.clear()
  await page.evaluate(`(async () => {
    await document.fonts.ready
    const shape = () => [...document.body.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height].join(' ')
    }).join()
    let before = ''
    for (let still = 0, frames = 0; still < 2 && frames < 300; frames += 1) {
      await new Promise((next) => requestAnimationFrame(next))
      const now = shape()
      still = now === before ? still + 1 : 0
      before = now
    }
  })()`)
}

/**
 * How far the page is wider than its window, in pixels; 0 when nothing hangs out. On a phone a
 * table that would have to be pushed aside to be read counts as well.
 */
export async function overflow(page: Page): Promise<number> {
  return Number(
    await page.evaluate(`Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      ...[...document.querySelectorAll('.table-room')]
        .filter(() => window.innerWidth < 640)
        .map((room) => room.scrollWidth - room.clientWidth),
      0,
    )`),
  )
}
