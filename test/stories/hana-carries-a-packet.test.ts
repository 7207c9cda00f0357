import { printedSheetId, type SheetId } from '@groundswell/petition'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumHere, type Visit } from './browser.ts'
import { filledSheets } from './filled-sheets.ts'
import { expectFits } from './fit.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()

/**
 * Hana runs the paper: prints a packet, issues it, takes it in, uploads scans, reads, and holds
 * what the county would throw out against the gate.
 */
describe.skipIf(!chromium)('Hana carries a packet', () => {
  let story: Story
  let visit: Visit
  let packet = ''
  let sheets: readonly SheetId[] = []

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'manager')
    visit = story.visit
  })
  afterAll(() => story?.end())

  const go: Story['go'] = (path, heading) => story.go(path, heading)
  const answerOf: Story['answerOf'] = (path) => story.answerOf(path)
  /** A hand scanner types what it reads, fast, and ends with Enter. */
  const handScanner = async (code: string) => {
    await visit.page.locator('#code').focus()
    await visit.page.keyboard.type(code)
    await visit.page.keyboard.press('Enter')
  }
  const told = (words: RegExp) =>
    visit.page.locator('.outcome').filter({ hasText: words }).waitFor()
  const choose = (verb: string) =>
    visit.page
      .getByRole('group', { name: 'What happens' })
      .getByRole('button', { name: verb, exact: true })
      .click()

  test('she prints a packet of three sheets, and it appears in stock', async () => {
    await go('/packets', 'Packets')
    await visit.page.getByLabel('County', { exact: true }).selectOption('Fresno')
    await visit.page.getByLabel('Sheets in each').fill('3')
    const asked = visit.page.waitForResponse((r) => r.request().method() === 'POST')
    await visit.page.getByRole('button', { name: 'Print 3 sheets' }).click()
    await asked
    await story.drive.server.idle()
    const { packets } = await answerOf('/api/packets')
    packet = packets[0].id
    await visit.page.getByRole('link', { name: packet }).click()
    await visit.page.getByRole('heading', { level: 1, name: packet }).waitFor()
    const coming = visit.page.waitForEvent('download')
    await visit.page.getByRole('link', { name: 'Download the PDF' }).click()
    expect((await coming).suggestedFilename()).toBe(`${packet}.pdf`)
    const { sheetList } = await answerOf(`/api/packets/${packet}`)
    sheets = sheetList.map(({ id }: { id: SheetId }) => id)
    expect(sheets).toHaveLength(3)
  })

  test('she hands it out by scanning its id; the confirmation fills the width', async () => {
    await go('/sheets?act=issued', 'Sheets')
    await visit.page.getByLabel('To whom').fill('V0001')
    await handScanner(packet)
    await told(/handed out/)
    const box = await visit.page.locator('.outcome').boundingBox()
    const type = await visit.page.evaluate(
      'getComputedStyle(document.querySelector(".outcome__what")).fontSize',
    )
    expect(box?.width).toBeGreaterThan(900)
    // Letters of 40 pixels on a desk's screen are about a centimetre high.
    expect(Number.parseFloat(String(type))).toBeGreaterThanOrEqual(40)
    const { out, holders } = await answerOf(`/api/packets/${packet}`)
    expect([out, holders]).toEqual([3, ['V0001']])
  })

  test('a slip and a stranger’s code are refused in words, and nothing moves', async () => {
    await handScanner('9780131103627')
    await told(/no sheet or packet of this petition/)
    const id = printedSheetId(sheets[0]!)
    await handScanner(
      id.replace(/\d(?=-.$)/, (digit) => String((Number(digit) + 1) % 10)),
    )
    await told(/check letter does not fit/)
    expect((await answerOf(`/api/packets/${packet}`)).out).toBe(3)
  })

  test('Ctrl Z takes the last scan back', async () => {
    await choose('Take in')
    await handScanner(printedSheetId(sheets[2]!))
    await told(/taken in/)
    await visit.page.locator('#code').focus()
    await visit.page.keyboard.press('Control+z')
    await told(/taken back/)
    expect((await answerOf(`/api/sheets/${sheets[2]}`)).state).toBe('out')
  })

  test('she takes the packet in with a hand count', async () => {
    await go(`/packets/${packet}`, packet)
    await visit.page.getByLabel('Lines counted by hand').fill('14')
    await visit.page.getByRole('button', { name: 'Take 3 sheets in' }).click()
    await visit.page.getByText('No sheet of this packet is out.').waitFor()
    // What was done stays in sight with the way back, and the next step stands beside it.
    const done = visit.page.getByRole('status').filter({ hasText: 'taken in' })
    await done.getByText('3 sheets with 14 lines taken in; 0 still out.').waitFor()
    await done.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await done.getByRole('link', { name: 'Bring scans in' }).count()).toBe(1)
    expect((await answerOf(`/api/sheets/${sheets[0]}`)).turnIn.lines).toBe(14)
  })

  test('she uploads scans of it; the sheets are read, and hand and machine are compared', async () => {
    const pdf = await visit.page.request.get(`/api/packets/${packet}/sheets.pdf`)
    const files = await filledSheets({
      printed: new Uint8Array(await pdf.body()),
      first: sheets[0]!,
      count: 1,
      folder: story.drive.folder,
    })
    await go('/scans', 'Scans')
    await visit.page.locator('input[type=file]').setInputFiles(files)
    await visit.page.getByRole('button', { name: /^Read \d+ files?$/ }).click()
    await visit.page.getByText('Drop scans here').waitFor()
    await story.drive.server.idle()
    await expect
      .poll(async () => (await answerOf(`/api/sheets/${sheets[0]}`)).state)
      .toBe('scanned')
    await visit.page.reload()
    const row = visit.page.getByRole('row').filter({ hasText: packet })
    await row.waitFor()
    expect(await row.innerText()).toMatch(/1 of 3 sheets/)
  })

  test('the sheet shows its life, its rows and what was written in them', async () => {
    await go(`/sheets/${sheets[0]}`, printedSheetId(sheets[0]!))
    const here = visit.page.locator('.station--here')
    expect(await here.innerText()).toMatch(/^Scanned/)
    const picture = visit.page.locator('.sheet-row__crops img').first()
    await picture.waitFor()
    await expect
      .poll(() =>
        picture.evaluate((image) =>
          Number((image as { naturalWidth?: number }).naturalWidth),
        ),
      )
      .toBeGreaterThan(100)
  })

  test('an unsigned declaration is caught, with its last day, and one press records the cure', async () => {
    await visit.page.getByRole('button', { name: 'Read the declaration' }).click()
    await visit.page.getByLabel('Signature', { exact: true }).selectOption('missing')
    await visit.page.getByLabel('Signed on').fill('2017-05-25')
    await visit.page.getByRole('button', { name: 'That is what I see' }).click()
    await visit.page.getByText('Declaration not signed').waitFor()
    await visit.page.getByText('Last day: 25 July 2017.').first().waitFor()
    await visit.page
      .getByRole('button', { name: /^It has been mended: Declaration not signed/ })
      .click()
    await visit.page.getByText(/^Mended on/).waitFor()
  })

  test('the gate names each planted defect of the drive', async () => {
    await go('/compliance', 'Compliance')
    for (const name of [
      'No declaration',
      'Declaration not signed',
      'Declaration not dated',
      'Declaration incomplete',
      'Declared before the last signature',
      'Circulator’s age not confirmed',
    ]) {
      await visit.page.getByText(name, { exact: true }).first().waitFor()
    }
    await visit.page.getByRole('button', { name: /^Cannot be mended/ }).click()
    await visit.page.getByText('Two counties on one sheet').waitFor()
    await visit.page.getByRole('button', { name: /^Mended/ }).click()
    await visit.page
      .getByText(/^Mended on/)
      .first()
      .waitFor()
  })

  test.each([
    ['/sheets', 'Sheets'],
    ['/packets', 'Packets'],
    ['/scans', 'Scans'],
    ['/compliance', 'Compliance'],
    ['/circulators', 'Circulators'],
  ])(
    '%s is accessible and fits, at a desk and on a phone, light and dark',
    async (path, name) => {
      await expectFits(visit.page, { dark: true, open: () => go(path, name) })
    },
  )

  test('a sheet and a packet are accessible too', async () => {
    for (const [path, heading] of [
      [`/sheets/${sheets[0]}`, printedSheetId(sheets[0]!)],
      [`/packets/${packet}`, packet],
    ] as const) {
      await expectFits(visit.page, { open: () => go(path, heading) })
    }
  })

  test('nothing went wrong behind her back', () => {
    expect(visit.troubles.filter((t) => !/status of (400|404|409)/.test(t))).toEqual([])
  })
})
