import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type SmallFiling,
  smallFiling,
} from '../../packages/server/src/testing/small-filing.ts'
import { zipOf } from '../../packages/server/src/testing/zip-of.ts'
import {
  chromiumHere,
  desk,
  expectAccessible,
  overflow,
  phone,
  signIn,
} from './browser.ts'
import { call, upload } from './calls.ts'
import { expectFits } from './fit.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()

/** The name of what has the focus: its label, or what is written on it. */
const nameOfFocus = `(() => {
  const at = document.activeElement
  const named = at?.id ? document.querySelector('label[for="' + at.id + '"]') : null
  const text = named?.textContent || at?.closest('label')?.textContent
  return (text || at?.getAttribute('aria-label') || at?.textContent || '').trim()
})()`

/** An official who has never seen these screens goes through the check without a mouse. */
describe.skipIf(!chromium)('Tomas verifies with the keyboard alone', () => {
  let story: Story
  let filing: SmallFiling
  let folder: string
  const page = () => story.visit.page
  const focused = () => page().evaluate<string>(nameOfFocus)

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'groundswell-keys-'))
    filing = await smallFiling(folder, { distinct: 5, repeats: 0, strangers: 2 })
    story = await openStory(chromium ?? '', 'official', 'empty')
    const manager = await signIn(story.browser, story.drive.link('manager'))
    await call(manager.page, 'POST', '/api/petition', {
      title: 'A measure of few lines',
      identifier: '17-0001',
      rules: 'us-ca@2017-01-26',
      kind: 'amendment',
      start: '2017-01-26',
      required: 7,
      requirementNote: 'a number for a story',
    })
    await call(manager.page, 'PATCH', '/api/petition', { asOf: '2017-07-25' })
    await upload(manager.page, 'roll', filing.roll)
    await manager.context.close()
    await upload(page(), 'filing', filing.filing)
    story.visit.troubles.length = 0
  })
  afterAll(async () => {
    await story?.end()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Goes on with Tab until the focus is on what is named so. */
  async function tabTo(name: string | RegExp): Promise<void> {
    for (let steps = 0; steps < 120; steps += 1) {
      await page().keyboard.press('Tab')
      const here = await focused()
      if (typeof name === 'string' ? here === name : name.test(here)) return
    }
    throw new Error(`no way to “${String(name)}” with Tab`)
  }
  const type = (text: string) => page().keyboard.type(text)
  const press = (key: string) => page().keyboard.press(key)
  const step = async (name: string) => {
    // The menu has a screen of nearly the same name.
    await tabTo(new RegExp(`^${name}(?! lines)`))
    await press('Enter')
    await page().getByRole('heading', { name, level: 2 }).waitFor()
  }

  test('from the filing to the batches, with Tab, Enter and typing', async () => {
    await page().goto('/official')
    await page().getByRole('heading', { name: 'Raw count', level: 2 }).waitFor()
    await tabTo('County')
    await type(filing.county)
    await tabTo('Sheets')
    await type('1')
    await tabTo('Lines, as the filer says')
    await type('7')
    await tabTo('Filed by')
    await type('Mara Lindqvist')
    await press('Enter')
    await page().getByText('Receipt R-20170725-0001').waitFor()
    // The form that was sent begins anew; the raw count stands below it.
    await page().reload()
    await page().getByRole('heading', { name: 'Raw count', level: 2 }).waitFor()
    await tabTo('Filed by')
    await tabTo('County')
    await type(filing.county)
    await tabTo('Lines, valid or not')
    await type('7')
    await press('Enter')
    await page()
      .getByText(/raw count 7/i)
      .first()
      .waitFor()
    await page().reload()
    await step('Frame and commitment')
    await tabTo(/^Commit to the 7 lines of the filing/)
    await press('Enter')
    await page().locator('.hash').first().waitFor()
    await page().reload()
    await step('Seed')
    await tabTo('The digits')
    await type('31415926535897932384')
    await tabTo('The digits once more')
    await type('31415926535897932384')
    await tabTo('Enter the seed for good')
    await press('Enter')
    await page().getByText('31415 92653 58979 32384').first().waitFor()
    await page().reload()
    await step('Draw')
    await tabTo('Draw the lines')
    await press('Enter')
    await page().getByText('groundswell sample verify').waitFor()
    await page().reload()
    await step('Verify')
    await tabTo(/^Tomas Brandt/)
    await press('Space')
    await tabTo(/^Deal 7 lines out/)
    await press('Enter')
    await page()
      .getByText(/7 lines in \d+ batch(es)? dealt out/)
      .waitFor()
    await tabTo('Verify lines')
    await press('Enter')
    await page().locator('#filed-head').waitFor()
  })

  test('the skip link hides nothing of the header while it has the focus', async () => {
    await page().reload()
    await page().locator('#filed-head').waitFor()
    await page().keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the main content')
    await expectAccessible(page())
    await page().keyboard.press('Enter')
    expect(await page().evaluate('document.activeElement.id')).toBe('main')
  })

  test('the desk says which keys there are, and fits a phone and a table', async () => {
    for (const size of [phone, desk]) {
      await page().setViewportSize(size)
      await page().evaluate('scrollTo(0, 0)')
      await expectAccessible(page())
      expect(await overflow(page())).toBe(0)
    }
    const legend = await page().getByRole('list', { name: 'Keys' }).innerText()
    for (const words of ['this voter', 'not on the roll', 'undo', 'find a voter']) {
      expect(legend).toContain(words)
    }
  })

  const lineId = async () =>
    ((await page().locator('#filed-head').innerText()).split(' · ')[0] ?? '').trim()

  test('a finding is taken back with one key, and the line is there again', async () => {
    const id = await lineId()
    await press('n')
    await page().getByText(`${id}: `, { exact: false }).waitFor()
    await press('u')
    await page().getByText(`${id} is back on the desk.`).waitFor()
    expect(await lineId()).toBe(id)
    await page()
      .getByText(/taken back/)
      .first()
      .waitFor()
  })

  test('every signature of the voter stands beside the line, or the desk says that none is held', async () => {
    await page()
      .getByText(/No signature of .* is held here/)
      .waitFor()
    const [id, voter] = [...filing.truth].find(([, each]) => each !== '') ?? ['', '']
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      'base64',
    )
    const zip = zipOf([
      { name: `${voter}.png`, bytes: pixel },
      { name: `${voter}__2019.png`, bytes: Buffer.concat([pixel, Buffer.from([1])]) },
    ])
    await upload(page(), 'signatures', zip)
    await page().goto(`/verify?line=${encodeURIComponent(id)}`)
    await page()
      .getByText(/2 signatures on the registration of/)
      .waitFor()
    await page().goto('/verify')
    await page().locator('#filed-head').waitFor()
  })

  test('who is not among the candidates is looked up, seen, and only then chosen', async () => {
    for (let tries = 0; tries < 8; tries += 1) {
      const id = await lineId()
      if (filing.truth.get(id) === '') break
      await press('Enter')
      await page().getByText(`${id}: valid`, { exact: false }).waitFor()
    }
    const id = await lineId()
    expect(filing.truth.get(id)).toBe('')
    await press('/')
    await page().getByRole('heading', { name: 'Find another voter' }).waitFor()
    await press('Escape')
    await page().getByRole('heading', { name: 'Find another voter' }).waitFor({
      state: 'hidden',
    })
    await press('r')
    await page().getByRole('heading', { name: 'Why does it not count?' }).waitFor()
    await press('i')
    await page().getByText(`${id}: not valid`, { exact: false }).waitFor()
  })

  test('until nothing waits; the findings are closed and the outcome stands there', async () => {
    for (let found = 0; found < 12; found += 1) {
      const empty = page().getByText(/Nothing waits for you/)
      await empty.or(page().locator('#filed-head')).first().waitFor()
      if (await empty.isVisible()) break
      const id = await lineId()
      await press(filing.truth.get(id) === '' ? 'n' : '1')
      await page().getByText(`${id}: `, { exact: false }).waitFor()
    }
    await tabTo('To the official’s desk')
    await press('Enter')
    await page().getByRole('heading', { name: 'Verify', level: 2 }).waitFor()
    await tabTo('Close the findings')
    await press('Enter')
    await page()
      .getByText(/Findings on the sample closed/)
      .waitFor()
    await page().reload()
    await step('Certificate')
    await tabTo('Issue the certificate')
    await press('Enter')
    await page().getByText('is insufficient', { exact: true }).waitFor()
    expect(story.visit.troubles).toEqual([])
  })

  test('the rejected lines can be seen as proponents will see them', async () => {
    await page().goto('/review-room')
    await page().getByRole('heading', { name: '2 rejected lines', level: 2 }).waitFor()
    await expectFits(page())
    await page().goto('/filed-sheets')
    await page().getByText('No blank sheet is known here').waitFor()
    await expectFits(page())
  })

  test('whom a proponent designated begins among the rejected lines, under the petition’s title', async () => {
    const invited = await page().request.post('/api/review-room/guests', {
      headers: { origin: new URL(page().url()).origin },
      data: {
        name: 'Ilse Vandermeer',
        email: 'ilse@proponents.invalid',
        authorisedBy: 'Mara Lindqvist, proponent',
        until: '2099-12-31',
      },
    })
    const guest = await signIn(story.browser, (await invited.json()).url)
    const head = { name: '2 rejected lines', level: 2 }
    await guest.page.getByRole('heading', head).waitFor()
    await guest.page
      .getByRole('banner')
      .getByText('A measure of few lines', { exact: true })
      .waitFor()
    await expectFits(guest.page)
    // The mark at the head leads home, and home is here.
    await guest.page.getByRole('link', { name: 'Groundswell' }).click()
    await guest.page.getByRole('heading', head).waitFor()
    expect(guest.troubles).toEqual([])
    await guest.context.close()
  })
})
