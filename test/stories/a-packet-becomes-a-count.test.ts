import { demonstrationMeasure, type SheetId } from '@groundswell/petition'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallDrive } from '../../packages/server/src/testing/small-drive.ts'
import { chromiumHere, type Visit } from './browser.ts'
import { call, upload } from './calls.ts'
import { filledSheets } from './filled-sheets.ts'
import { expectFits } from './fit.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()

/** Somebody who signs although the roll does not know her. */
const stranger = new Map([
  ['first_name', 'Quirina'],
  ['last_name', 'Vantongeren'],
  ['city', 'Fresno'],
])

/**
 * The whole way of paper in one drive that begins with nothing: a packet is printed, handed
 * out, taken in, scanned and read; a drawn sample of its lines is keyed by two people, lines are
 * decided, and with each step the dashboard's interval says what is known by then.
 */
describe.skipIf(!chromium)('A packet becomes a count', () => {
  let story: Story
  let mara: Visit
  let rosa: Visit
  let jun: Visit
  let packet = ''
  let sheets: readonly SheetId[] = []
  /** Voters of Fresno, as the roll has them. */
  let voters: readonly ReadonlyMap<string, string>[] = []
  /** Who stands on a drawn line, by `sheet line`, in the order in which Rosa got them. */
  const written = new Map<string, ReadonlyMap<string, string>>()

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'manager', 'empty')
    mara = story.visit
    await call(mara.page, 'POST', '/api/petition', {
      title: 'An invented measure',
      identifier: '',
      rules: demonstrationMeasure.rules,
      kind: demonstrationMeasure.kind,
      start: '2017-04-25',
      required: 30,
      requirementNote: 'A small number, so that one packet decides it.',
    })
    await call(mara.page, 'PATCH', '/api/petition', { asOf: '2017-05-25' })
    await call(mara.page, 'POST', '/api/measure', {
      text: JSON.stringify(demonstrationMeasure),
    })
    const { roll } = await smallDrive(story.drive.folder)
    await upload(mara.page, 'roll', roll)
    const [header = [], ...rows] = roll
      .trim()
      .split('\n')
      .map((row) => row.split(','))
    voters = rows
      .map((row) => new Map(header.map((name, at) => [name, row[at] ?? ''])))
      .filter((voter) => voter.get('county') === 'Fresno')
    rosa = await story.enter('Rosa Almeida')
    jun = await story.enter('Jun Okafor')
  })
  afterAll(() => story?.end())

  const go: Story['go'] = (path, heading) => story.go(path, heading)
  const answerOf: Story['answerOf'] = (path) => story.answerOf(path)
  const counted = async () => {
    await call(mara.page, 'POST', '/api/recount', {})
    await story.drive.server.idle()
    return answerOf('/api/dashboard')
  }
  type Shown = Awaited<ReturnType<typeof counted>>
  const width = ({ tiers }: Shown) => tiers.valid.high - tiers.valid.low
  const told = (page: Page, words: RegExp) =>
    page.locator('.desk__message').filter({ hasText: words }).waitFor()
  /** What a desk says of a line that was read. */
  const said = (page: Page, line: string, words: string) =>
    told(page, new RegExp(`^Sheet ${line.replace(' ', ', line ')}: .*${words}`))
  let drawn = 0
  let printed: Shown
  let keyed: Shown

  /** The line that lies on a keying desk, once its pictures are there. */
  const lineOnDesk = async (page: Page): Promise<string> => {
    await page.locator('.field-parts').waitFor()
    const picture = page.locator('.field-part__crop').first()
    await expect
      .poll(() => picture.evaluate((image) => Object(image)['naturalWidth']))
      .toBeGreaterThan(50)
    const label = await page.locator('.line-form').getAttribute('aria-label')
    const [, sheet, row] = /^Sheet (.*), line (\d+)$/.exec(label ?? '') ?? []
    return `${sheet} ${row}`
  }
  /** Types what stands on a line, field by field. */
  const type = async (page: Page, line: string, changed: object = {}) => {
    const voter = written.get(line)
    const fields = {
      'First name': voter?.get('first_name') ?? '',
      'Last name': voter?.get('last_name') ?? '',
      Number: voter?.get('house_number') ?? '',
      Street: voter?.get('street_name') ?? '',
      City: voter?.get('city') ?? '',
      'ZIP code': voter?.get('zip') ?? '',
      ...changed,
    }
    for (const [label, text] of Object.entries(fields)) {
      await page.getByLabel(label, { exact: true }).fill(text)
    }
    await page.keyboard.press('Enter')
  }

  test('a packet of six sheets is printed and handed out by its code', async () => {
    const { page } = mara
    await go('/packets', 'Packets')
    await page.getByLabel('County', { exact: true }).selectOption('Fresno')
    await page.getByLabel('Sheets in each').fill('6')
    const asked = page.waitForResponse((r) => r.request().method() === 'POST')
    await page.getByRole('button', { name: 'Print 6 sheets' }).click()
    await asked
    await story.drive.server.idle()
    packet = (await answerOf('/api/packets')).packets[0].id
    const { sheetList } = await answerOf(`/api/packets/${packet}`)
    sheets = sheetList.map(({ id }: { id: SheetId }) => id)
    await call(page, 'POST', '/api/circulators', { code: 'V0001', name: 'Invented One' })
    await go('/sheets?act=issued', 'Sheets')
    await page.getByLabel('To whom').fill('V0001')
    await page.locator('#code').focus()
    await page.keyboard.type(packet)
    await page.keyboard.press('Enter')
    await page.locator('.outcome').filter({ hasText: 'handed out' }).waitFor()
  })

  test('taken in with a hand count, its lines count, and almost nothing is known of them', async () => {
    const { page } = mara
    await go(`/packets/${packet}`, packet)
    await page.getByLabel('Lines counted by hand').fill('36')
    await page.getByRole('button', { name: 'Take 6 sheets in' }).click()
    await page.getByText('No sheet of this packet is out.').waitFor()
    printed = await counted()
    expect(printed.tiers).toMatchObject({ raw: 36, keyed: 0, reviewed: 0 })
    expect(width(printed)).toBeGreaterThan(18)
  })

  test('its scans are read, and each row that is used or unsure can be drawn', async () => {
    const { page } = mara
    const pdf = await page.request.get(`/api/packets/${packet}/sheets.pdf`)
    const files = await filledSheets({
      printed: new Uint8Array(await pdf.body()),
      first: sheets[0]!,
      count: 6,
      folder: story.drive.folder,
    })
    await go('/scans', 'Scans')
    await page.locator('input[type=file]').setInputFiles([...files])
    await page.getByRole('button', { name: /^Read \d+ files?$/ }).click()
    await page.getByText('Drop scans here').waitFor()
    await story.drive.server.idle()
    const { rows } = await answerOf('/api/scans')
    expect(rows.used + rows.unsure + rows.empty).toBe(48)
    expect(rows.used).toBeGreaterThan(30)
    const draw = await answerOf('/api/keying/draw')
    expect([draw.known, draw.drawn]).toEqual([rows.used + rows.unsure, 0])
  })

  test('the dashboard says what a few lines would buy, and Mara has them drawn', async () => {
    const { page } = mara
    await counted()
    await page.goto('/')
    const card = page.locator('#sharpen')
    const few = card.getByRole('group', { name: 'More drawn lines' }).getByRole('button')
    drawn = Number((await few.first().innerText()).slice(1))
    // A quarter of what is there: 36 lines by hand, and a row or two that may be lines.
    expect([9, 10]).toContain(drawn)
    await few.first().click()
    await card.getByText('→').waitFor()
    await card.getByRole('button', { name: `Draw ${drawn} lines and key them` }).click()
    await page.locator('.keying-bar').waitFor()
    expect((await answerOf('/api/keying/draw')).drawn).toBe(drawn)
  })

  test('each of them is read from its pictures by two people; where they differ a third settles', async () => {
    // The two lines that opened on Mara's desk are hers; Rosa and Jun get the others.
    const moved = (at: number) =>
      new Map(voters[at]).set('house_number', '9').set('street_name', 'Unheard Of Lane')
    const unlike = new Map([
      [2, stranger],
      [4, moved(70)],
      [5, moved(77)],
    ])
    const theirs = drawn - 2
    await rosa.page.goto('/transcribe')
    for (let at = 0; at < theirs; at++) {
      const line = await lineOnDesk(rosa.page)
      written.set(line, unlike.get(at) ?? voters[at * 7]!)
      await type(rosa.page, line)
      await said(rosa.page, line, 'noted. Another person reads it too')
    }
    await jun.page.goto('/transcribe')
    for (let at = 0; at < theirs; at++) {
      const line = await lineOnDesk(jun.page)
      expect(await jun.page.getByLabel('Last name').inputValue()).toBe('')
      const word = at === theirs - 1 ? 'read it differently' : 'two people read the same'
      await type(jun.page, line, at === theirs - 1 ? { 'Last name': 'Misread' } : {})
      await said(jun.page, line, word)
    }
    await mara.page.goto('/transcribe')
    for (let at = 0; at < 3; at++) {
      const line = await lineOnDesk(mara.page)
      const known = written.get(line)
      if (known === undefined) {
        written.set(line, voters[60 + at]!)
        await type(mara.page, line)
        await said(mara.page, line, 'noted')
      } else {
        const both = mara.page.locator('.both-readings')
        await both.getByRole('button', { name: known.get('last_name') ?? '' }).click()
        await mara.page.keyboard.press('Enter')
        await said(mara.page, line, 'settled by you')
      }
    }
    await rosa.page.goto('/transcribe')
    for (let at = 0; at < 2; at++) {
      const line = await lineOnDesk(rosa.page)
      await type(rosa.page, line)
      await said(rosa.page, line, 'two people read the same')
    }
    keyed = await counted()
    expect(keyed.tiers).toMatchObject({ keyed: drawn, reviewed: drawn - 2, undecided: 2 })
    expect(width(keyed)).toBeLessThan(width(printed))
  })

  test('Rosa decides the two whose address differs, takes one back, and decides again', async () => {
    const { page } = rosa
    await page.goto('/review')
    await page.locator('.written').waitFor()
    await page.keyboard.press('n')
    await told(page, /does not count \(not found on the roll/)
    await page.keyboard.press('u')
    await told(page, /back/)
    for (const left of [1, 0]) {
      await page.keyboard.press('n')
      await expect
        .poll(async () => (await (await page.request.get('/api/review')).json()).waiting)
        .toBe(left)
    }
    const decided = await counted()
    expect(decided.tiers).toMatchObject({ keyed: drawn, reviewed: drawn, undecided: 0 })
    expect(decided.tiers.valid.median).toBeLessThan(keyed.tiers.valid.median)
    expect(width(decided)).toBeLessThan(width(printed) * 0.8)
    expect(decided.inputsHash).not.toBe(keyed.inputsHash)
    expect(decided.sharpen[0].halfWidthNow).toBeLessThan(printed.sharpen[0].halfWidthNow)
    await go('/', /^We hold about/)
    const { low, high, median } = decided.tiers.valid
    const sentence = await mara.page.getByRole('heading', { level: 1 }).innerText()
    expect(sentence).toContain(`about ${Math.round(median)} valid signatures`)
    expect(sentence).toMatch(
      new RegExp(`${Math.floor(low)}.(${Math.floor(high)}|${Math.ceil(high)})`),
    )
    await expectFits(mara.page, { open: () => go('/', /^We hold about/) })
  })

  test('nothing went wrong behind their backs', () => {
    // A house in which nothing is counted yet answers with 404, and shows what to bring.
    const nothingYet = /status of 404|e: refused/
    for (const { troubles } of [mara, rosa, jun]) {
      expect(troubles.filter((each) => !nothingYet.test(each))).toEqual([])
    }
  })
})
