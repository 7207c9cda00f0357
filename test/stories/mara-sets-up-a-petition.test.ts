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

describe.skipIf(chromium === undefined)('Mara sets up a petition', () => {
  let story: Story
  let visit: Visit

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'manager', 'empty')
    visit = story.visit
  })
  afterAll(() => story?.end())

  const page = () => visit.page

  test('an empty house asks which petition this is', async () => {
    await page().getByRole('heading', { name: 'Set up your petition' }).waitFor()
    for (const size of [desk, phone]) {
      await page().setViewportSize(size)
      await expectAccessible(page())
      expect(await overflow(page())).toBe(0)
    }
    await page().setViewportSize(desk)
    const button = page().getByRole('button', { name: 'Set up the petition' })
    expect(await button.isDisabled()).toBe(true)
  })

  test('the law answers with the deadline and the number before anything is kept', async () => {
    await page().getByLabel('Title of the measure').fill('An invented measure')
    await page().getByLabel('Kind of petition').selectOption('amendment')
    await page().getByLabel('Day the window runs from').fill('2017-01-26')
    const law = page().locator('.setup__law')
    await expect.poll(() => law.textContent()).toContain('File by 25 July 2017.')
    expect(await law.textContent()).toContain('585,407 valid signatures are required.')
    expect(await law.textContent()).toContain('Elec. Code 9014')
  })

  test('set up, the house says what it needs next', async () => {
    await page().getByRole('button', { name: 'Set up the petition' }).click()
    await page().getByRole('heading', { name: 'Nothing is counted yet' }).waitFor()
    await page().getByText('An invented measure').first().waitFor()
    await page().getByRole('link', { name: 'Upload the first file' }).click()
    await page().getByRole('heading', { name: 'Uploads' }).waitFor()
  })
})
