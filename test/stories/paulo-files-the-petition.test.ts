import { printedSheetId, type SheetId } from '@groundswell/petition'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumHere, type Visit } from './browser.ts'
import { expectFits } from './fit.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()

/**
 * Paulo files the petition: looks at the dates, ticks a duty, asks whether to file, boxes what
 * is ready, has the manifest signed, and holds the county's count against ours.
 */
describe.skipIf(!chromium)('Paulo files the petition', () => {
  let story: Story
  let visit: Visit
  let box = ''
  let filing = ''
  let boxed: readonly { readonly id: SheetId; readonly lines: number }[] = []

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'manager')
    visit = story.visit
  })
  afterAll(() => story?.end())

  const go: Story['go'] = (path, heading) => story.go(path, heading)
  const answerOf: Story['answerOf'] = (path) => story.answerOf(path)
  const posted = () => visit.page.waitForResponse((r) => r.request().method() === 'POST')
  const press = async (name: string | RegExp) => {
    const answered = posted()
    await visit.page.getByRole('button', { name }).click()
    await answered
  }
  const stateOf = async (sheet: string) => (await answerOf(`/api/sheets/${sheet}`)).state

  test('the next date stands first, with its rule, and another start moves it', async () => {
    await go('/calendar', 'Calendar')
    const next = visit.page.locator('.next-date')
    expect(await next.innerText()).toMatch(/Last day to file\s+25 July 2017/)
    expect(await next.innerText()).toContain('not confirmed at the source')
    expect(await visit.page.locator('.dates__today').innerText()).toContain('25 May 2017')
    await visit.page.getByLabel('The window begins on').fill('2017-02-02')
    const moved = visit.page.getByRole('row').filter({ hasText: 'Last day to file' })
    await moved.waitFor()
    expect(await moved.innerText()).toMatch(/25 July 2017\s+1 August 2017\s+7 days later/)
    const coming = visit.page.waitForEvent('download')
    await visit.page.getByRole('link', { name: /\.ics/ }).click()
    expect((await coming).suggestedFilename()).toBe('drive.ics')
  })

  test('a calendar can subscribe without signing in', async () => {
    await press('Open an address')
    const address = await visit.page.getByLabel('Address to subscribe to').inputValue()
    const fetched = await fetch(address)
    expect([
      fetched.status,
      (await fetched.text()).includes('DTSTART;VALUE=DATE:20170725'),
    ]).toEqual([200, true])
  })

  test('he ticks a duty with the paper that shows it, and can take it back', async () => {
    await go('/duties', 'Duties')
    const title =
      'Whoever files without being a proponent carries a written authorisation.'
    const toCome = visit.page.getByRole('region', { name: /^To come/ })
    await toCome.getByText(title).waitFor()
    const records = visit.page.getByText(/^Everything that was recorded/)
    const recorded = async () => Number(/\d+/.exec(await records.innerText())?.[0])
    const before = await recorded()
    await visit.page.getByRole('button', { name: `It is done: ${title}` }).click()
    await visit.page.getByLabel('Done on').fill('2017-05-20')
    await visit.page.getByLabel('Paper that shows it').setInputFiles({
      name: 'authorisation.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('An invented authorisation'),
    })
    await visit.page.getByRole('button', { name: 'Record it' }).click()
    const done = visit.page.getByRole('region', { name: /^Done/ })
    await done.getByRole('link', { name: 'authorisation.txt' }).waitFor()
    await press(`Undo: ${title}`)
    await toCome.getByText(title).waitFor()
    await expect.poll(recorded).toBe(before + 2)
  })

  test('he is told whether to file or to collect, where, and on what that rests', async () => {
    await go('/filing', 'Filing')
    const advice = visit.page.locator('.advice')
    await advice.waitFor()
    // 2,000 lines are far from the requirement, whatever the counties could still give.
    expect(await advice.innerText()).toMatch(/Collect [\d,]+ more lines/)
    expect(await advice.innerText()).toContain('61 days are left')
    await advice.getByText('What this rests on').click()
    await advice.getByText('That is a judgement, not a measurement.').waitFor()
  })

  test('he opens a box for San Diego and boxes two packets by their codes', async () => {
    await visit.page.getByRole('button', { name: 'Open a box for San Diego' }).click()
    await visit.page.getByRole('heading', { level: 1, name: 'Box San Diego 1' }).waitFor()
    box = new URL(visit.page.url()).pathname.split('/').at(-1) ?? ''
    const scan = async (code: string) => {
      await visit.page.locator('#box-code').focus()
      await visit.page.keyboard.type(code)
      const answered = posted()
      await visit.page.keyboard.press('Enter')
      await answered
    }
    await scan('DEMO-P0002')
    await visit.page.locator('.outcome').filter({ hasText: '4 sheets boxed' }).waitFor()
    // Two of the packet are held back; a packet of another county has no place here.
    expect(await visit.page.locator('.outcome').innerText()).toContain('held back')
    await scan('DEMO-P0003')
    await visit.page
      .locator('.outcome--refused')
      .filter({ hasText: 'another office' })
      .waitFor()
    const page = await answerOf(`/api/filing/boxes/${box}`)
    boxed = page.sheets
    expect([page.box.sheets, await stateOf(boxed[0]!.id)]).toEqual([4, 'boxed'])
  })

  test('a second packet goes into a box of its own county', async () => {
    await go('/filing', 'Filing')
    await visit.page.getByRole('button', { name: 'Open a box for Orange' }).click()
    await visit.page.getByRole('heading', { level: 1, name: 'Box Orange 1' }).waitFor()
    await press('Box it: what is ready of DEMO-P0003')
    await visit.page.locator('.outcome').filter({ hasText: '3 sheets boxed' }).waitFor()
  })

  test('the manifest has every sheet, its sum, and a line for the clerk', async () => {
    await go(`/filing/boxes/${box}`, 'Box San Diego 1')
    const csv = await (
      await visit.page.request.get(`/api/filing/boxes/${box}/manifest.csv`)
    ).text()
    const lines = boxed.reduce((sum, each) => sum + each.lines, 0)
    expect(csv).toContain(`${printedSheetId(boxed[0]!.id)},${boxed[0]!.lines}\n`)
    expect(csv.trimEnd().split('\n').at(-1)).toBe(`4 sheets,${lines}`)
    await visit.page.emulateMedia({ media: 'print' })
    expect(await visit.page.getByText('Signature', { exact: true }).isVisible()).toBe(
      true,
    )
    expect(await visit.page.locator('.scan-desk').isVisible()).toBe(false)
    await visit.page.emulateMedia({ media: 'screen' })
    const coming = visit.page.waitForEvent('download')
    await visit.page.getByRole('link', { name: 'Manifest as PDF' }).click()
    expect((await coming).suggestedFilename()).toMatch(/manifest\.pdf$/)
  })

  test('he files; the sheets are with the county, and what stays behind was said before', async () => {
    await go('/filing', 'Filing')
    await visit.page
      .getByRole('button', { name: 'Record the filing with San Diego' })
      .click()
    await visit.page.getByText(/2 sheets of this office are in no box/).waitFor()
    await visit.page.getByLabel('By (name)').fill('Paulo Invented')
    await visit.page
      .getByRole('button', { name: 'Record the filing', exact: true })
      .click()
    await visit.page
      .getByRole('heading', { level: 1, name: 'Filed with San Diego' })
      .waitFor()
    filing = new URL(visit.page.url()).pathname
    expect(await stateOf(boxed[0]!.id)).toBe('filed')
  })

  test('the receipt agrees, and every sheet is received', async () => {
    await visit.page.getByLabel('By (clerk)').fill('A clerk')
    await visit.page.getByLabel('Boxes').fill('1')
    await visit.page.getByLabel('Sheets', { exact: true }).fill('4')
    await press('Record the receipt')
    await visit.page.getByText('That is what was brought').waitFor()
    expect(await stateOf(boxed[0]!.id)).toBe('received')
  })

  test('the county counts one line less, and amends its count; both stay', async () => {
    const list = boxed.map(
      ({ id, lines }, at) => `${printedSheetId(id)},${at === 0 ? lines - 1 : lines}`,
    )
    await visit.page.getByLabel('Their list of sheets').fill(list.join('\n'))
    await press('Record the count')
    const row = visit.page.getByRole('row').filter({ hasText: boxed[0]!.id })
    await row.waitFor()
    expect(await row.innerText()).toMatch(/−1\s+counts differ/)
    await row.getByRole('button', { name: /^Explain/ }).click()
    await visit.page.getByLabel(/^What explains/).fill('The last row is crossed out.')
    await press('Note it')
    await visit.page.getByText('Every difference is explained.').waitFor()
    const total = boxed.reduce((sum, each) => sum + each.lines, 0)
    await visit.page.getByText('The office amended its count').click()
    await visit.page.getByLabel('Lines in all').fill(String(total))
    await press('Record the amended count')
    await visit.page.getByText('amended by +1').waitFor()
    expect((await answerOf(`/api${filing}`)).counts).toHaveLength(2)
  })

  test.each([
    ['/calendar', 'Calendar'],
    ['/duties', 'Duties'],
    ['/filing', 'Filing'],
  ])(
    '%s is accessible and fits, at a desk and on a phone, light and dark',
    async (path, name) => {
      await expectFits(visit.page, { dark: true, open: () => go(path, name) })
    },
  )

  test('a box and a filing are accessible too', async () => {
    for (const [path, heading] of [
      ['/filing/boxes/1', 'Box Los Angeles 1'],
      [filing, 'Filed with San Diego'],
    ] as const) {
      await expectFits(visit.page, { open: () => go(path, heading) })
    }
  })

  test('nothing went wrong behind his back', () => {
    expect(visit.troubles.filter((t) => !/status of (400|404|409)/.test(t))).toEqual([])
  })
})
