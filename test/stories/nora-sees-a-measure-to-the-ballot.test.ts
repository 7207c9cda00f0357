import { demonstrationMeasure } from '@groundswell/petition'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumHere, desk, overflow, phone, signIn } from './browser.ts'
import { call } from './calls.ts'
import { expectFits } from './fit.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()
const sentence =
  'Asks the voters of the state at a later election whether it should become a free and independent country.'
// 17 words with the dots; the label repeats until it has one word too many.
const words = sentence.split(' ')
const label = (n: number) =>
  Array.from({ length: n }, (_, i) => words[i % words.length]).join(' ')

/** Nora keeps what comes after qualification: texts, display, guide, consents, other states. */
describe.skipIf(!chromium)('Nora sees a measure to the ballot', () => {
  let story: Story
  const page = () => story.visit.page

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'official', 'empty')
    const manager = await signIn(story.browser, story.drive.link('manager'))
    await call(manager.page, 'POST', '/api/petition', {
      title: 'A question on independence',
      identifier: '17-0001',
      rules: 'us-ca@2017-01-26',
      kind: 'amendment',
      start: '2017-01-26',
    })
    await call(manager.page, 'PATCH', '/api/petition', { asOf: '2018-07-02' })
    const text = JSON.stringify(demonstrationMeasure)
    await call(manager.page, 'POST', '/api/measure', { text })
    await manager.context.close()
    // Until the petition was set up there was nothing to show, and the desk said so.
    story.visit.troubles.length = 0
  })
  afterAll(() => story?.end())

  const press = (name: string | RegExp) =>
    page().getByRole('button', { name }).first().click()
  const card = (name: string) =>
    page()
      .getByRole('region')
      .filter({ has: page().getByRole('heading', { name }) })

  test('she records the election and the number, and the last day of withdrawal is told', async () => {
    await page().goto('/ballot')
    await press('Record the election')
    await page().getByLabel('Day of the election').first().fill('2018-11-06')
    await press('Record the election')
    await page().getByText('The last day was 28 June 2018.').waitFor()
    await press('Record the qualification')
    const order = card('Order and number')
    await order.getByLabel('Certified as qualified on').fill('2018-06-28')
    await order.getByLabel('Document').fill('Certificate of qualification')
    await order.getByRole('button', { name: 'Record the qualification' }).click()
    await page()
      .getByText(/^Number 1:/)
      .waitFor()
    await page()
      .getByText('19 December 2018 at the latest', { exact: false })
      .first()
      .waitFor()
    const whatIf = card('What if: the day of effect')
    await whatIf.getByLabel('Day of the election').fill('2018-06-05')
    await whatIf.getByText('6 June 2018: the day after the election.').waitFor()
    await expectFits(page())
  })

  test('a label of 76 words tells her where it is too long, and is refused until it fits', async () => {
    await page().goto('/ballot-texts')
    const area = page().getByLabel('Ballot label: the words')
    await area.fill(label(76))
    await page().getByText('1 word too many', { exact: false }).waitFor()
    await expectFits(page())
    await press('Submit this text')
    await page()
      .getByRole('alert')
      .getByText('76 words, and 75 are allowed.', { exact: false })
      .waitFor()
    await press('Go to that place')
    await page().keyboard.press('Delete')
    await page().getByText('0 words left.').waitFor()
    await press('Submit this text')
    await page()
      .getByText(/SHA-256 [0-9a-f]{64}/)
      .waitFor()
  })

  test('a claim gets its source, and one without is shown as such', async () => {
    const first = 'The state pays more than it gets.'
    await press(/^Argument in favor/)
    const area = page().getByLabel('Argument in favor: the words')
    await area.fill(`${first} Its people can judge for themselves.`)
    await area.focus()
    await page().keyboard.press('Control+Home')
    for (const _letter of first) await page().keyboard.press('Shift+ArrowRight')
    await press('Mark the selected words as a claim')
    await press('Name its source')
    const claims = page().locator('.claims')
    await claims.getByLabel('Document').fill('Balance of payments')
    await claims.getByLabel('Looked at on').fill('2018-05-02')
    await claims.getByLabel(/^Address/).fill('https://reports.example/balance')
    await claims.getByLabel(/^Its words/).fill('Receipts exceeded outlays.')
    await page().getByLabel('Signed by', { exact: false }).fill('Ada Example, teacher')
    await expectFits(page())
    await press('Submit this text')
    await page().getByText('Balance of payments').waitFor()

    await press(/^Argument against/)
    const other = page().getByLabel('Argument against: the words')
    await other.fill('No law lets a state leave by its own vote.')
    await other.focus()
    await page().keyboard.press('Control+A')
    await press('Mark the selected words as a claim')
    await page().getByText('1 claim, 1 without a source.').waitFor()
    await press('Submit this text')
    await page().getByText('Readers see that.').waitFor()
  })

  test('the display opens, everybody reads the guide, and nobody changes a text any more', async () => {
    await page().goto('/ballot')
    await press('Set the day of printing')
    await page().getByLabel('The guide goes to print on').fill('2018-08-10')
    await press('Set the display')
    await page()
      .getByText('Open to everybody from 21 July 2018', { exact: false })
      .waitFor()
    await press('Enter the digits that were rolled')
    await page().getByLabel('The digits').fill('31415 92653 58979 32384')
    await page().getByLabel('Who was there').fill('Two clerks of the county')
    await press('Draw the order for good')
    await page()
      .getByText('stand first, as drawn by the seed', { exact: false })
      .waitFor()

    const stranger = await story.browser.newContext({
      baseURL: new URL(page().url()).origin,
      viewport: desk,
      javaScriptEnabled: false,
    })
    const reader = await stranger.newPage()
    const closed = await reader.goto('/guide')
    expect(closed?.status()).toBe(404)
    const manager = await signIn(story.browser, story.drive.link('manager'))
    await call(manager.page, 'PATCH', '/api/petition', { asOf: '2018-07-21' })
    await manager.context.close()
    const open = await reader.goto('/guide')
    expect(open?.status()).toBe(200)
    await reader
      .getByRole('heading', { name: 'Measure 1: A question on independence' })
      .waitFor()
    await reader.getByText('On public display.').waitFor()
    await reader.getByRole('link', { name: 'Balance of payments' }).waitFor()
    await reader.getByText('[no source named]').waitFor()
    const [first, second] = await reader.locator('.side').all()
    const [left, right] = [await first!.boundingBox(), await second!.boundingBox()]
    expect(left!.width).toBeCloseTo(right!.width, 0)
    expect(left!.height).toBeCloseTo(right!.height, 0)
    for (const size of [phone, desk]) {
      await reader.setViewportSize(size)
      expect(await overflow(reader)).toBe(0)
    }
    await reader.emulateMedia({ media: 'print' })
    expect((await reader.pdf({ format: 'Letter' })).length).toBeGreaterThan(10_000)
    await stranger.close()
    // What axe looks at needs a script, so a page with one looks at the same guide.
    await page().goto('/guide')
    await expectFits(page())

    await page().goto('/ballot-texts')
    await page().getByText('Only a court changes them now.').waitFor()
    expect(
      await page().getByRole('button', { name: 'Take the submission back' }).count(),
    ).toBe(0)
    await page().getByRole('button', { name: 'Enter a court’s order' }).waitFor()
    await expectFits(page())
  })

  test('a consent is recorded with its document, counted, and can be struck', async () => {
    await page().goto('/consents')
    await page().getByText('0 given of 2 needed; 2 lacking').first().waitFor()
    await page().getByLabel('Who').selectOption('House of Representatives')
    await page().getByLabel('Votes in favor', { exact: false }).fill('289')
    await page().getByLabel('Of votes').fill('435')
    await page().getByLabel('Document', { exact: true }).fill('H.J.Res. 1')
    await page().getByLabel('On', { exact: true }).fill('2018-06-01')
    await press('Record it')
    await page().getByText('fewer than 2/3', { exact: false }).waitFor()
    await page().getByLabel('Votes in favor', { exact: false }).fill('290')
    await page().setInputFiles('#consent-file', {
      name: 'resolution.pdf',
      mimeType: 'text/plain',
      buffer: Buffer.from('Resolved.'),
    })
    await press('Record it')
    await page().getByText('neither a PDF nor a picture', { exact: false }).waitFor()
    await page().setInputFiles('#consent-file', {
      name: 'resolution.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 Resolved.'),
    })
    await press('Record it')
    await page().getByText('1 given of 2 needed; 1 lacking').waitFor()
    const fetching = page().waitForEvent('download')
    await page().getByRole('link', { name: 'Fetch resolution.pdf' }).click()
    expect((await fetching).suggestedFilename()).toBe('resolution.pdf')
    await page().getByText('Given by: House of Representatives').waitFor()
    await expectFits(page())
    await press(/^Strike it/)
    await page()
      .getByLabel('What is wrong with the entry?', { exact: false })
      .fill('Another one')
    await press('Strike the entry')
    await page().getByText('0 given of 2 needed; 2 lacking').first().waitFor()
  })

  test('the movement’s other states stand beside hers, each under its own law', async () => {
    const manager = await signIn(story.browser, story.drive.link('manager'))
    await manager.page.goto('/overview')
    await manager.page.getByText('1 petition:', { exact: false }).waitFor()
    // The dashboard on the way had no count to show, and said so.
    manager.troubles.length = 0
    for (const [where, kind] of [
      ['us-or', 'statute'],
      ['us-wa', 'initiative'],
    ] as const) {
      await manager.page.getByLabel('Where', { exact: true }).selectOption(where)
      await manager.page.getByLabel('Kind of petition').selectOption(kind)
      await manager.page.getByLabel('Day the window runs from').fill('2018-01-10')
      await manager.page.getByRole('button', { name: 'Put it into the overview' }).click()
      await manager.page
        .getByRole('rowheader', { name: where === 'us-or' ? 'Oregon' : 'Washington' })
        .waitFor()
    }
    await manager.page.getByText('3 petitions:', { exact: false }).waitFor()
    const row = manager.page.getByRole('row').filter({ hasText: 'Oregon' })
    expect(await row.innerText()).toContain('88,184')
    await manager.page.getByText('Oregon, statute', { exact: true }).click()
    const details = manager.page.locator('details').filter({ hasText: 'Oregon, statute' })
    await details.locator('input[type=file]').setInputFiles({
      name: 'standing.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(standing)),
    })
    await details
      .getByLabel('Where it was published')
      .fill('https://oregon.example/standing.json')
    await details.getByRole('button', { name: 'Take its count in' }).click()
    await row.getByText('86,000–92,000 valid').waitFor()
    await expectFits(manager.page)
    expect(manager.troubles).toEqual([])
    await manager.context.close()
  })

  test('no page broke anything on the way', () => {
    // Refusals come with their status; the browser writes each of them down.
    const own = story.visit.troubles.filter(
      (trouble) => !trouble.includes('status of 400'),
    )
    expect(own).toEqual([])
  })
})

const standing = {
  format: 'groundswell-standing',
  version: 1,
  title: 'A question on independence',
  rules: 'us-or@2018-01-10',
  kind: 'statute',
  start: '2018-01-10',
  required: 88_184,
  asOf: '2018-06-27',
  lines: 120_000,
  valid: { low: 86_000, median: 89_000, high: 92_000 },
  odds: { fail: 0.3, fullCheck: 0.2, qualify: 0.5 },
  demonstration: false,
}
