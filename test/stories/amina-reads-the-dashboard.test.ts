import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  chromiumHere,
  desk,
  expectAccessible,
  overflow,
  phone,
  type Visit,
} from './browser.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()

/** Amina observes the drive: she reads everything and changes nothing. */
describe.skipIf(!chromium)('Amina reads the dashboard', () => {
  let story: Story
  let visit: Visit

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'observer')
    visit = story.visit
    await visit.page.getByRole('img', { name: /^On an axis from zero/ }).waitFor()
  })
  afterAll(() => story?.end())

  const dashboard = async () => (await visit.page.request.get('/api/dashboard')).json()
  const ruler = () => visit.page.getByRole('img', { name: /^On an axis from zero/ })
  const exact = (n: number) => Math.round(n).toLocaleString('en-US')

  test('the count stands above the ruler in one sentence, with its interval', async () => {
    const { sentence } = await dashboard()
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe(sentence)
    expect(sentence).toMatch(/90\s%/)
  })

  test('the ruler says every number that it draws', async () => {
    const { tiers, petition, odds } = await dashboard()
    const said = (await ruler().getAttribute('aria-label')) ?? ''
    const numbers = [
      tiers.valid.median,
      tiers.raw,
      petition.required,
      odds.bands.fullCheckFrom,
      odds.bands.sufficientFrom,
    ]
    for (const number of numbers) expect(said).toContain(exact(number))
    const drawn = (await ruler().textContent()) ?? ''
    for (const words of ['would fail', 'every line checked', 'qualifies on the sample']) {
      expect(drawn).toContain(words)
    }
    expect(drawn).toContain(exact(petition.required))
  })

  test.each([desk, phone])(
    'no two labels of the ruler touch at $width pixels',
    async (size) => {
      await visit.page.setViewportSize(size)
      await expect
        .poll(async () => ((await ruler().boundingBox())?.width ?? 9999) < size.width)
        .toBe(true)
      const boxes = await boxesOf(ruler().locator('text'))
      expect(boxes.length).toBeGreaterThan(8)
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const apart =
            a.x + a.width <= b.x ||
            b.x + b.width <= a.x ||
            a.y + a.height <= b.y + 4 ||
            b.y + b.height <= a.y + 4
          expect(apart, `${a.text} / ${b.text}`).toBe(true)
        }
      }
      await visit.page.setViewportSize(desk)
    },
  )

  test('the hundred dots are the odds', async () => {
    const { odds } = await dashboard()
    const strip = visit.page.getByRole('img', { name: /^Out of 100 filings/ })
    const whole = await strip.locator('circle.fill-teal').count()
    expect(Math.abs(whole - 100 * odds.qualify)).toBeLessThanOrEqual(1)
    expect(await strip.locator('circle').count()).toBe(100)
  })

  test('every chart has a table behind it', async () => {
    const summaries = visit.page.locator('details > summary', { hasText: /^Show/ })
    for (const summary of await summaries.all()) await summary.click()
    const { counties, circulators, pace } = await dashboard()
    const rowsOf = (name: RegExp) =>
      visit.page.getByRole('region', { name }).locator('tbody tr').count()
    expect(await rowsOf(/by county$/)).toBe(Math.min(12, counties.length))
    expect(await rowsOf(/^Validity by circulator/)).toBe(Math.min(12, circulators.length))
    expect(await rowsOf(/^Lines turned in a week$/)).toBe(pace.weekly.length)
    await visit.page.getByRole('button', { name: `Show all ${counties.length}` }).click()
    expect(await rowsOf(/by county$/)).toBe(counties.length)
  })

  test('a column’s head sorts the table, by keyboard too', async () => {
    const region = visit.page.getByRole('region', { name: /by county$/ })
    await region.getByRole('button', { name: 'Validity' }).focus()
    await visit.page.keyboard.press('Enter')
    const head = region.getByRole('columnheader', { name: 'Validity' })
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    const shares = await region.locator('tbody tr td:nth-child(5)').allInnerTexts()
    const values = shares.map((text) => Number.parseFloat(text))
    expect(values).toEqual(values.toSorted((a, b) => b - a))
  })

  test('the map can be switched to validity', async () => {
    const group = visit.page.getByRole('group', { name: 'What the map shows' })
    await group.getByRole('button', { name: 'Validity' }).click()
    expect(
      await visit.page.getByRole('img', { name: /share of lines that count/ }).count(),
    ).toBe(1)
  })

  for (const path of [
    '/',
    '/counties',
    '/circulators',
    '/history',
    '/exports',
    '/method',
    '/nowhere',
  ]) {
    test(`${path} is accessible and fits, light at the desk and dark on the phone`, async () => {
      await visit.page.goto(path)
      for (const [size, colorScheme] of [
        [desk, 'light'],
        [phone, 'dark'],
      ] as const) {
        await visit.page.setViewportSize(size)
        await visit.page.emulateMedia({ colorScheme })
        await visit.page.getByRole('heading', { level: 1 }).waitFor()
        await expectAccessible(visit.page)
        expect(await overflow(visit.page), `${path} at ${size.width}`).toBe(0)
      }
      await visit.page.setViewportSize(desk)
      await visit.page.emulateMedia({ colorScheme: 'light' })
    })
  }

  test('what her role does not include is not in her menu and not behind its address', async () => {
    await visit.page.goto('/review')
    const heading = visit.page.getByRole('heading', { level: 1 })
    expect(await heading.innerText()).toBe('This screen is not open to you')
    expect(await visit.page.getByRole('link', { name: 'Review lines' }).count()).toBe(0)
    await expectAccessible(visit.page)
  })

  test('the dashboard prints on paper', async () => {
    await visit.page.goto('/')
    await ruler().waitFor()
    const pdf = await visit.page.pdf({ format: 'Letter', printBackground: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(pages).toBeLessThanOrEqual(8)
  })

  test('signing out ends at the sign-in page, which takes a pasted link', async () => {
    await visit.page.getByRole('button', { name: 'Sign out' }).first().click()
    await visit.page.getByRole('heading', { name: 'Sign in to Groundswell' }).waitFor()
    await expectAccessible(visit.page)
    await visit.page.getByLabel('Your sign-in link').fill('hello')
    await visit.page.getByRole('button', { name: 'Sign in' }).click()
    expect(await visit.page.getByRole('alert').innerText()).toContain(
      'not a sign-in link',
    )
    await visit.page.getByLabel('Your sign-in link').fill(story.drive.link('official'))
    await visit.page.getByRole('button', { name: 'Sign in' }).click()
    await ruler().waitFor()
  })

  test('nothing went wrong behind her back, and nothing was fetched from elsewhere', () => {
    // The address without a screen, the closed screen and the ended session are hers to try.
    const expected = /status of (401|403|404)/
    expect(visit.troubles.filter((t) => !expected.test(t))).toEqual([])
  })
})

/** Reads all boxes in one go: a ruler that is drawn anew meanwhile cannot lose a label. */
async function boxesOf(texts: Locator) {
  return texts.evaluateAll((nodes) =>
    nodes.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect()
      return { x, y, width, height, text: node.textContent }
    }),
  )
}
