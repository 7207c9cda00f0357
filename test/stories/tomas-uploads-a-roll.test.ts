import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

const header =
  'VOTER_ID,LAST_NAME,FIRST_NAME,HOUSE_NUMBER,STREET,CITY,ZIP,COUNTY,BIRTH_YEAR,STATUS'

/** Invented voters, and among them two rows that are broken. */
function rollText(voters: number): string {
  const rows = Array.from(
    { length: voters },
    (_, i) =>
      `T${i},Tallow${i % 97},Quill${i % 53},${100 + i},Example St,Bishop,93514,Inyo,${1940 + (i % 60)},A`,
  )
  return [
    header,
    ...rows.slice(0, 5),
    'T-short,Tallow',
    ...rows.slice(5),
    'T-long,a,b,c,d,e,f,g,h,i,j,k,l,m',
    '',
  ].join('\n')
}

/** Tomas brings files: good ones, and ones that must not come in. */
describe.skipIf(!chromium)('Tomas uploads a roll', () => {
  let story: Story
  let visit: Visit

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'manager')
    visit = story.visit
    await visit.page.getByRole('link', { name: 'Uploads' }).click()
    await visit.page.getByRole('heading', { level: 1, name: 'Uploads' }).waitFor()
  })
  afterAll(() => story?.end())

  const upload = async (kind: string, name: string, text: string) => {
    const path = join(story.drive.folder, name)
    writeFileSync(path, text)
    await visit.page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
    await visit.page.locator('input[type=file]').setInputFiles(path)
    await visit.page.getByRole('button', { name: /^Upload / }).click()
    const card = visit.page.locator('.job', { hasText: name })
    await card.waitFor()
    return card
  }
  const voters = async () =>
    (await (await visit.page.request.get('/api/dashboard')).json()).roll?.voters
  const ended = /Done|Refused|Failed|Cancelled/

  test('a roll with two broken rows comes in, and says which rows and why', async () => {
    const card = await upload('Voter roll', 'inyo.csv', rollText(400))
    await card.locator('.tag').filter({ hasText: ended }).waitFor()
    expect(await card.locator('.tag').innerText()).toBe('Done')
    expect(await card.innerText()).toContain('400')
    await card.getByText('Show where they stand').click()
    const table = await card.locator('table').innerText()
    expect(table).toMatch(/^7\b/m)
    expect(table).toMatch(/^403\b/m)
  })

  test('all problems can be downloaded', async () => {
    const card = visit.page.locator('.job', { hasText: 'inyo.csv' })
    const coming = visit.page.waitForEvent('download')
    await card.getByRole('link', { name: /Download/ }).click()
    const download = await coming
    const text = readFileSync(await download.path(), 'utf8')
    expect(text.trim().split(/\r?\n/)).toHaveLength(3)
    expect(text).toMatch(/^7,/m)
  })

  test.each([
    ['empty.csv', ''],
    ['header-only.csv', `${header}\n`],
    ['no-names.csv', 'VOTER_ID,CITY\n1,Bishop\n2,Bishop\n'],
  ])('%s is refused in words, and the roll stays as it was', async (name, text) => {
    const card = await upload('Voter roll', name, text)
    await card.locator('.tag').filter({ hasText: ended }).waitFor()
    expect(await card.locator('.tag').innerText()).toBe('Refused')
    expect(await card.locator('.job__refusal').innerText()).toMatch(/\w+ \w+ \w+/)
  })

  test('the roll in force is the good one', async () => {
    await story.drive.server.idle()
    await expect.poll(voters).toBe(400)
  })

  test('a column with a strange name is pointed out and chosen by hand', async () => {
    const strange = rollText(300).replace('LAST_NAME', 'Zuname')
    const path = join(story.drive.folder, 'strange.csv')
    writeFileSync(path, strange)
    await visit.page.getByRole('radio', { name: /^Voter roll/ }).check()
    await visit.page.locator('input[type=file]').setInputFiles(path)
    const lastName = visit.page.getByLabel(/^Last name/)
    await lastName.waitFor()
    expect(await visit.page.getByLabel(/^First name/).inputValue()).toBe('FIRST_NAME')
    expect(await lastName.inputValue()).toBe('')
    await lastName.selectOption('Zuname')
    await visit.page.getByRole('button', { name: /^Upload / }).click()
    const card = visit.page.locator('.job', { hasText: 'strange.csv' })
    await card.locator('.tag').filter({ hasText: ended }).waitFor()
    expect(await card.locator('.tag').innerText()).toBe('Done')
    await story.drive.server.idle()
    await expect.poll(voters).toBe(300)
  })

  test('turn-ins that came in once do not come in again: they would count twice', async () => {
    const text =
      'date,county,channel,circulator,sheets,lines\n2017-05-24,Inyo,volunteer,V0001,2,31\n'
    const first = await upload('Turn-ins', 'inyo-turn-ins.csv', text)
    await first.locator('.tag').filter({ hasText: ended }).waitFor()
    expect(await first.locator('.tag').innerText()).toBe('Done')
    writeFileSync(join(story.drive.folder, 'again.csv'), text)
    await visit.page
      .locator('input[type=file]')
      .setInputFiles(join(story.drive.folder, 'again.csv'))
    await visit.page.getByRole('button', { name: /^Upload / }).click()
    const refused = visit.page
      .locator('.job__refusal, [role=alert]')
      .filter({ hasText: /before|twice/ })
    await refused.first().waitFor()
  })

  test('turn-ins of an unknown county are reported with their line', async () => {
    const rows = [
      'date,county,channel,circulator,sheets,lines',
      '2017-05-24,Atlantis,volunteer,V0001,2,31',
      '',
    ]
    const card = await upload('Turn-ins', 'atlantis.csv', rows.join('\n'))
    await card.locator('.tag').filter({ hasText: ended }).waitFor()
    expect(await card.innerText()).toMatch(/county/i)
  })

  test.each([desk, phone])(
    'the screen is accessible and fits at $width pixels',
    async (size) => {
      await visit.page.setViewportSize(size)
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit.page.emulateMedia({ colorScheme })
        await expectAccessible(visit.page)
      }
      expect(await overflow(visit.page)).toBe(0)
      await visit.page.setViewportSize(desk)
    },
  )

  test('nothing went wrong behind his back', () => {
    const expected = /status of (404|409|422|400)/
    expect(visit.troubles.filter((t) => !expected.test(t))).toEqual([])
  })
})
