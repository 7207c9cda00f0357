import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  chromiumHere,
  desk,
  expectAccessible,
  overflow,
  phone,
  signIn,
  type Visit,
} from './browser.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()

/** Rosa validates lines. Her hands stay on the keyboard from the first key to the last. */
describe.skipIf(!chromium)('Rosa reviews lines', () => {
  let story: Story
  let visit: Visit

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'validator')
    visit = story.visit
  })
  afterAll(() => story?.end())

  const press = (...keys: readonly string[]) =>
    keys.reduce(async (before, key) => {
      await before
      await visit.page.keyboard.press(key)
    }, Promise.resolve())
  const focused = () => visit.page.evaluate('document.activeElement?.textContent')
  const message = () => visit.page.locator('.desk__message')
  const written = () => visit.page.locator('.written__name').innerText()
  const place = () => visit.page.locator('.written .minor').innerText()
  const queue = async () => (await visit.page.request.get('/api/review')).json()
  const said = (words: RegExp) => message().filter({ hasText: words }).waitFor()
  /** Turns to a line that has at least one candidate. */
  const findCandidates = async () => {
    for (let turns = 0; turns < 5; turns++) {
      if ((await visit.page.locator('.candidate').count()) > 0) return
      await press('ArrowRight')
    }
    throw new Error('no line on the desk has a candidate')
  }

  test('she reaches the desk by keyboard alone', async () => {
    await press('Tab')
    expect(await focused()).toBe('Skip to the main content')
    for (let tabs = 0; tabs < 12; tabs++) {
      await press('Tab')
      if ((await focused()) === 'Review lines') break
    }
    await press('Enter')
    await visit.page.locator('.written__name').waitFor()
    expect(new URL(visit.page.url()).pathname).toBe('/review')
  })

  test('the whole desk fits 1280 by 720 without scrolling, whichever line lies on it', async () => {
    for (let turns = 0; turns < 5; turns++) {
      const tall = Number(
        await visit.page.evaluate('document.documentElement.scrollHeight'),
      )
      expect(tall, await place()).toBeLessThanOrEqual(desk.height)
      await press('ArrowRight')
    }
    expect(await overflow(visit.page)).toBe(0)
  })

  test('one figure chooses the voter, and the next line is there at once', async () => {
    await findCandidates()
    const before = await place()
    const { waiting } = await queue()
    await press('1')
    await visit.page.locator('.written .minor', { hasNotText: before }).waitFor()
    await said(/ is /)
    expect((await queue()).waiting).toBe(waiting - 1)
  })

  test('u takes the decision back and lays the line on the desk again', async () => {
    const { waiting } = await queue()
    await findCandidates()
    const [name, sheet] = [await written(), await place()]
    await press('1')
    await said(/ is /)
    await visit.page.locator('.written .minor', { hasNotText: sheet }).waitFor()
    await press('u')
    await said(/is back on the desk/)
    expect([await written(), await place()]).toEqual([name, sheet])
    expect((await queue()).waiting).toBe(waiting)
  })

  test('n rejects as not on the roll', async () => {
    const sheet = await place()
    await press('n')
    await said(/does not count \(not found on the roll/)
    await visit.page.locator('.written .minor', { hasNotText: sheet }).waitFor()
  })

  test('r asks for a reason, Escape leaves, and a letter rejects by it', async () => {
    await press('r')
    await visit.page.getByRole('heading', { name: 'Why does it not count?' }).waitFor()
    const tall = Number(
      await visit.page.evaluate('document.documentElement.scrollHeight'),
    )
    expect(tall).toBeLessThanOrEqual(desk.height)
    await expectAccessible(visit.page)
    await press('Escape')
    await visit.page.locator('#candidates-head').waitFor()
    await press('r', 'i')
    await said(/does not count \(cannot be read\)/)
  })

  test('s hands the line to a second reader', async () => {
    await press('s')
    await said(/goes to a second reader/)
  })

  test('the slash finds another voter on the roll, and typing decides nothing', async () => {
    const { waiting } = await queue()
    await press('/')
    await visit.page.getByRole('heading', { name: 'Find another voter' }).waitFor()
    await visit.page.keyboard.type('nu1')
    await press('Enter')
    await visit.page.locator('.search [aria-live]').filter({ hasText: /\w/ }).waitFor()
    await expectAccessible(visit.page)
    await press('Escape')
    await visit.page.locator('#candidates-head').waitFor()
    expect((await queue()).waiting).toBe(waiting)
  })

  test('a line that a colleague decided meanwhile is taken away kindly', async () => {
    const sheet = await place()
    const { lines, reasons } = await queue()
    const line = lines.find((l: { sheet: string; row: number }) =>
      sheet.endsWith(`sheet ${l.sheet}, line ${l.row}`),
    )
    const colleague = await signIn(story.browser, story.drive.link('manager'))
    const answer = await colleague.page.request.post(
      `/api/lines/${line.lineId}/decision`,
      {
        headers: { origin: story.drive.server.url },
        data: {
          disposition: 'rejected',
          reason: reasons[0].code,
          expectedVersion: line.version,
        },
      },
    )
    expect(answer.status()).toBe(200)
    await colleague.context.close()
    await press('n')
    await said(/Someone else decided .* Theirs stands/)
    await visit.page.locator('.written .minor', { hasNotText: sheet }).waitFor()
  })

  test('arrows move the highlight and turn the lines', async () => {
    const first = await place()
    await press('ArrowRight')
    expect(await place()).not.toBe(first)
    await press('ArrowLeft')
    expect(await place()).toBe(first)
  })

  test('the keys are in sight, and each of them is a button for the thumb', async () => {
    await visit.page.setViewportSize(phone)
    const legend = visit.page.getByRole('list', { name: 'Keys' })
    for (const words of [
      'not on the roll',
      'other reason',
      'signed before',
      'second look',
      'undo',
    ]) {
      const box = await legend.getByRole('button', { name: words }).boundingBox()
      expect(box?.height, words).toBeGreaterThanOrEqual(44)
    }
    expect(await overflow(visit.page)).toBe(0)
    await legend.getByRole('button', { name: 'second look' }).click()
    await said(/goes to a second reader/)
    await visit.page.setViewportSize(desk)
  })

  test.each([desk, phone])(
    'the desk is accessible at $width pixels, light and dark',
    async (size) => {
      await visit.page.setViewportSize(size)
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit.page.emulateMedia({ colorScheme })
        await expectAccessible(visit.page)
      }
      await visit.page.emulateMedia({ colorScheme: 'light' })
    },
  )

  test('nothing went wrong behind her back', () => {
    // The browser itself reports the one answer that says "stale".
    expect(visit.troubles.filter((t) => !/status of 409/.test(t))).toEqual([])
  })
})
