import type { Page } from 'playwright-core'
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

/**
 * Rosa and Jun key a drawn sample, each alone, differ on a line, and Mara settles it; then
 * lines are decided, a rejection is confirmed by a second person and a repeat is resolved.
 */
describe.skipIf(!chromium)('Rosa and Jun key a sample', () => {
  let story: Story
  let mara: Visit
  let rosa: Visit
  let jun: Visit

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'manager')
    mara = story.visit
    rosa = await story.enter('Rosa Almeida')
    jun = await story.enter('Jun Okafor')
  })
  afterAll(() => story?.end())

  const said = (page: Page, words: RegExp) =>
    page.locator('.desk__message').filter({ hasText: words }).waitFor()
  const call = async (page: Page, method: 'post' | 'patch', path: string, data = {}) => {
    const answer = await page.request[method](path, {
      headers: { origin: story.drive.server.url },
      data,
    })
    expect(answer.ok(), path).toBe(true)
    return answer.json()
  }
  const dashboard = async () => (await mara.page.request.get('/api/dashboard')).json()
  const counted = async () => {
    await call(mara.page, 'post', '/api/recount')
    await story.drive.server.idle()
    return dashboard()
  }
  /** Types a whole line: the fields follow each other by Tab. */
  const type = async (page: Page, fields: readonly string[]) => {
    for (const [at, text] of fields.entries()) {
      if (at > 0) await page.keyboard.press('Tab')
      if (text !== '') await page.keyboard.type(text)
    }
  }
  const openAtHand = async (page: Page, sheet: string, row: string) => {
    const wish = page.getByRole('button', { name: 'paper in hand' })
    const form = page.getByLabel('Sheet in your hand')
    await wish.or(form).first().waitFor()
    if (!(await form.isVisible())) await wish.click()
    await form.fill(sheet)
    await page.getByLabel('Line', { exact: true }).fill(row)
    await page.keyboard.press('Enter')
    await said(page, new RegExp(`Sheet ${sheet}, line ${row}`))
    await page.locator('.row-picture__take', { hasText: sheet }).waitFor()
  }
  const lineOnDesk = async (page: Page) => {
    const [sheet = '', row = ''] = await page
      .locator('.row-picture__take b')
      .allInnerTexts()
    return { sheet, row }
  }

  test('Mara has more lines drawn from the dashboard, and the desk opens', async () => {
    const { page } = mara
    await page.goto('/')
    const card = page.locator('#sharpen')
    await card.getByText('One more hour of keying').waitFor()
    const before = (await (await page.request.get('/api/keying/draw')).json()).drawn
    await card.getByRole('button', { name: /Draw \d+ lines and key them/ }).click()
    await page.locator('.keying-bar').waitFor()
    expect(new URL(page.url()).pathname).toBe('/transcribe')
    const after = await (await page.request.get('/api/keying/draw')).json()
    expect(after.extensions[0].drawn).toBe(100)
    // A line that was keyed for convenience may chance to be among those now drawn.
    expect(after.drawn).toBeGreaterThanOrEqual(before + 100)
  })

  test('what Rosa has typed is there again after a reload, and suggestions fill in nothing', async () => {
    const { page } = rosa
    await page.goto('/transcribe')
    await page.locator('.field-parts').waitFor()
    await type(page, ['Maria', '', 'Gar'])
    await page.locator('.suggestions li').first().waitFor()
    expect(await page.getByLabel('Last name').inputValue()).toBe('Gar')
    expect(
      await page.evaluate('document.activeElement?.id'),
      'the caret stays where it was',
    ).toBe('key-last')
    const draft = async () =>
      (await call(page, 'post', '/api/keying/desk')).tasks[0].draft?.last?.text
    await expect.poll(draft).toBe('Gar')
    await page.reload()
    await page.locator('.field-parts').waitFor()
    expect(await page.getByLabel('Last name').inputValue()).toBe('Gar')
    expect(await page.getByLabel('First name').inputValue()).toBe('Maria')
  })

  test('Jun reads the same line without seeing her word, and together they key it', async () => {
    const before = await counted()
    const line = await lineOnDesk(rosa.page)
    await rosa.page.getByLabel('First name').fill('')
    await rosa.page.getByLabel('First name').focus()
    await rosa.page.getByLabel('Last name').fill('')
    await rosa.page.getByLabel('First name').focus()
    const fields = ['Teodora', '', 'Quill', '', '12', 'Elm Street', '', 'Fresno', '93701']
    await type(rosa.page, fields)
    await rosa.page.keyboard.press('Enter')
    await said(rosa.page, /noted\. Another person reads it too/)

    await jun.page.goto('/transcribe')
    await jun.page.locator('.keying-bar').waitFor()
    await openAtHand(jun.page, line.sheet, line.row)
    expect(await jun.page.content()).not.toContain('Quill')
    await type(jun.page, ['TEODORA', '', 'quill', '', '12', 'Elm St', '', 'Fresno'])
    await jun.page.keyboard.press('Tab')
    await jun.page.keyboard.type('93701')
    await jun.page.keyboard.press('Enter')
    await said(jun.page, /two people read the same/)
    const after = await counted()
    expect(after.tiers.keyed).toBe(before.tiers.keyed + 1)
    expect(after.tiers.reviewed + after.tiers.undecided).toBe(
      before.tiers.reviewed + before.tiers.undecided + 1,
    )
    expect(after.inputsHash).not.toBe(before.inputsHash)
    expect(after.tiers.valid).not.toEqual(before.tiers.valid)
  })

  test('where they differ Mara sees both readings over the line and settles it', async () => {
    await rosa.page.locator('.field-parts').waitFor()
    const line = await lineOnDesk(rosa.page)
    await type(rosa.page, ['Ann', '', 'Moss'])
    await rosa.page.keyboard.press('Enter')
    await said(rosa.page, new RegExp(`line ${line.row}: noted`))
    await openAtHand(jun.page, line.sheet, line.row)
    await type(jun.page, ['Ann', '', 'Mess'])
    await jun.page.keyboard.press('Enter')
    await said(jun.page, /read it differently\. A third settles it/)

    await openAtHand(mara.page, line.sheet, line.row)
    const both = mara.page.locator('.both-readings')
    await both.getByRole('button', { name: 'Mess' }).waitFor()
    await expectAccessible(mara.page)
    await both.getByRole('button', { name: 'Moss' }).click()
    expect(await mara.page.getByLabel('Last name').inputValue()).toBe('Moss')
    expect(await mara.page.getByLabel('First name').inputValue()).toBe('Ann')
    await mara.page.keyboard.press('Enter')
    await said(mara.page, /settled by you/)
  })

  test('a blank line is marked by one key, and the last reading is taken back by another', async () => {
    const { page } = rosa
    await page.locator('.field-parts').waitFor()
    const line = await lineOnDesk(page)
    await page.getByLabel('First name').focus()
    await page.keyboard.press('Alt+KeyL')
    await said(page, new RegExp(`line ${line.row}: noted`))
    await page.keyboard.press('Alt+KeyZ')
    await said(page, /is back on the desk/)
    expect(await lineOnDesk(page)).toEqual(line)
  })

  test('a rejection takes another person where every rejection does', async () => {
    await call(mara.page, 'patch', '/api/petition', { secondLookAtRejections: true })
    await rosa.page.goto('/review')
    await rosa.page.locator('.written').waitFor()
    const sheet = await rosa.page.locator('.written .minor').innerText()
    await rosa.page.keyboard.press('r')
    await rosa.page.keyboard.press('i')
    await said(rosa.page, /It takes another person to confirm/)
    await jun.page.goto('/review')
    await jun.page.locator('.written').waitFor()
    const second = jun.page.locator('.written__second')
    for (let turns = 0; turns < 6 && (await second.count()) === 0; turns++) {
      await jun.page.keyboard.press('ArrowRight')
    }
    expect(await jun.page.locator('.written .minor').innerText()).toBe(sheet)
    expect(await second.innerText()).toContain('Rosa Almeida rejected it')
    for (const size of [desk, phone]) {
      await jun.page.setViewportSize(size)
      await expectAccessible(jun.page)
      expect(await overflow(jun.page)).toBe(0)
    }
    await jun.page.setViewportSize(desk)
    await jun.page.keyboard.press('c')
    await said(jun.page, /does not count/)
  })

  test('where one person may reject, nobody is asked to confirm', async () => {
    await call(mara.page, 'patch', '/api/petition', { secondLookAtRejections: false })
    await rosa.page.locator('.written').waitFor()
    await rosa.page.keyboard.press('n')
    await said(rosa.page, /does not count \(not found on the roll.*\)\.$/)
  })

  test('a voter who stands here twice keeps one line, and it can be taken back', async () => {
    const { page } = rosa
    await page.goto('/duplicates')
    await page.locator('.copy').first().waitFor()
    const waiting = async () =>
      (await (await page.request.get('/api/duplicates')).json()).waiting
    const before = await waiting()
    await page.getByText('2 CCR 20531').waitFor()
    await page.keyboard.press('1')
    await said(page, /counts\. 1 other copy does not\./)
    expect(await waiting()).toBe(before - 1)
    await page.keyboard.press('u')
    await said(page, /stand side by side again/)
    expect(await waiting()).toBe(before)
  })

  test.each([desk, phone])(
    'desks and lists are accessible at $width pixels and fit, light and dark',
    async (size) => {
      const { page } = rosa
      await page.setViewportSize(size)
      for (const path of [
        '/transcribe',
        '/drawn-lines',
        '/duplicates',
        '/worth-a-look',
      ]) {
        await page.goto(path)
        await page.locator('.field-parts, .copy, .card').first().waitFor()
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await expectAccessible(page)
        }
        expect(await overflow(page), path).toBe(0)
      }
      await page.emulateMedia({ colorScheme: 'light' })
    },
  )

  test('nothing went wrong behind their backs', () => {
    for (const visit of [mara, rosa, jun]) expect(visit.troubles).toEqual([])
  })
})
