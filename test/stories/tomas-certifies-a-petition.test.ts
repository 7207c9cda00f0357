import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type SmallFiling,
  smallFiling,
} from '../../packages/server/src/testing/small-filing.ts'
import { chromiumHere, signIn, type Visit } from './browser.ts'
import { call, upload } from './calls.ts'
import { expectFits } from './fit.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()
const root = join(import.meta.dirname, '../..')
const digits = '31415926535897932384'

/** Tomas runs an elections office alone: from the filing to the certificate, by keyboard. */
describe.skipIf(!chromium)('Tomas certifies a petition', () => {
  let story: Story
  let filing: SmallFiling
  let folder: string
  let rosa: Visit
  let jun: Visit
  const page = () => story.visit.page

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'groundswell-office-'))
    filing = await smallFiling(folder, { distinct: 16, repeats: 3, strangers: 3 })
    story = await openStory(chromium ?? '', 'official', 'empty')
    const manager = await signIn(story.browser, story.drive.link('manager'))
    await call(manager.page, 'POST', '/api/petition', {
      title: 'A measure of few lines',
      identifier: '17-0001',
      rules: 'us-ca@2017-01-26',
      kind: 'amendment',
      start: '2017-01-26',
      required: 16,
      requirementNote: 'a number for a story',
    })
    await call(manager.page, 'PATCH', '/api/petition', { asOf: '2017-07-25' })
    await upload(manager.page, 'roll', filing.roll)
    await manager.context.close()
    // Until the petition was set up there was nothing to show, and the desk said so.
    story.visit.troubles.length = 0
    const verifiers = story.drive.server.signInLinks.filter((l) => l.role === 'validator')
    rosa = await signIn(story.browser, verifiers[0]!.url)
    jun = await signIn(story.browser, verifiers[1]!.url)
  })
  afterAll(async () => {
    await story?.end()
    rmSync(folder, { recursive: true, force: true })
  })

  const step = async (name: string) => {
    const steps = page().getByRole('navigation', { name: 'Steps of the check' })
    await steps.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    await page().getByRole('heading', { name, level: 2 }).waitFor()
  }
  const press = (name: string | RegExp) => page().getByRole('button', { name }).click()

  test('he takes the filing in, and the raw count reaches the requirement', async () => {
    await page().goto('/official')
    await page().getByRole('heading', { name: 'Raw count', level: 2 }).waitFor()
    await page().getByLabel('County').first().selectOption(filing.county)
    await page().getByLabel('Sheets').fill('3')
    await page().getByLabel('Lines, as the filer says').fill('23')
    await page().getByLabel('Filed by').fill('Mara Lindqvist')
    await press('Take it in and give the receipt')
    await page().getByText('Receipt R-20170725-0001').waitFor()
    const counting = page().getByRole('form', { name: 'Report a raw count' })
    await counting.getByLabel('County').selectOption(filing.county)
    await page().getByLabel('Lines, valid or not').fill('22')
    await press('Report the raw count')
    await step('Requirement')
    await page().getByText('The check goes on.').waitFor()
    await expectFits(page())
  })

  test('the list is committed to before the seed is known', async () => {
    await upload(page(), 'filing', filing.filing)
    await page().reload()
    await step('Frame and commitment')
    await press(/^Commit to the 22 lines of the filing/)
    await page()
      .getByText('22 lines on the list')
      .or(page().locator('.hash'))
      .first()
      .waitFor()
    await step('Seed')
    await page().getByLabel('The digits', { exact: true }).fill(digits)
    await page().getByLabel('The digits once more').fill('31415926535897932385')
    await page().getByText('The two entries differ so far.').waitFor()
    expect(
      await page()
        .getByRole('button', { name: /seed for good/ })
        .isDisabled(),
    ).toBe(true)
    await page().getByLabel('The digits once more').fill(digits)
    await press('Enter the seed for good')
    await page().getByText('31415 92653 58979 32384').first().waitFor()
    await step('Draw')
    await press('Draw the lines')
    await page().getByText('groundswell sample verify').waitFor()
    await expectFits(page())
  })

  test('two verifiers look at every drawn line with the keyboard alone', async () => {
    await step('Verify')
    for (const name of ['Rosa Almeida', 'Jun Okafor']) {
      await page().getByText(name, { exact: true }).click()
    }
    await page().getByLabel('Lines in a batch').fill('5')
    await press(/^Deal 22 lines out/)
    await page().getByText('22 lines in 5 batches dealt out.').waitFor()
    for (const { page: desk_ } of [rosa, jun]) {
      await desk_.goto('/verify')
      await verifyWithKeys(desk_)
    }
    await expectFits(rosa.page)
    await page().reload()
    await step('Verify')
    await page()
      .getByText('22 of 22 lines')
      .or(page().locator('.check-head'))
      .first()
      .waitFor()
    expect(await page().locator('.check-head').innerText()).toContain('22')
    await page().getByText('duplicate', { exact: false }).first().waitFor()
  })

  /** Chooses the first candidate, or says that nobody fits, until nothing waits. */
  async function verifyWithKeys(where: Page): Promise<void> {
    for (let found = 0; found < 30; found += 1) {
      const empty = where.getByText(/Nothing waits for you/)
      const line = where.locator('#filed-head')
      await empty.or(line).first().waitFor()
      if (await empty.isVisible()) return
      const id = (await line.innerText()).split(' · ')[0] ?? ''
      const isStranger = filing.truth.get(id) === ''
      await where.keyboard.press(isStranger ? 'n' : '1')
      await where.getByText(`${id}: `, { exact: false }).waitFor()
    }
    throw new Error('more lines than were drawn')
  }

  test('the outcome follows from the findings, and a full check decides', async () => {
    await press('Close the findings')
    await step('Projection')
    await page()
      .locator('.projection-head')
      .getByText(/The sample leaves it open/)
      .waitFor()
    await expectFits(page())
    await step('Check of every line')
    await press('Put every line before the verifiers')
    await press('Close the findings')
    await step('Certificate')
    await press('Issue the certificate')
    await page().getByText('is sufficient', { exact: true }).waitFor()
    await expectFits(page())
  })

  test('the published files alone prove the draw and the estimate', async () => {
    const names = ['frame.csv', 'sample.csv', 'counties.csv']
    for (const name of names) {
      const text = await page().evaluate(
        (path) => fetch(path).then((answer) => answer.text()),
        `/api/official/files/${name}`,
      )
      writeFileSync(join(folder, name), text)
    }
    const at = (name: string) => join(folder, name)
    const verified = groundswell([
      'sample',
      'verify',
      '--frame',
      at('frame.csv'),
      '--sample',
      at('sample.csv'),
      '--seed',
      digits,
      '--json',
    ])
    expect(verified).toMatchObject({ verified: true, sample: 22 })
    const projected = groundswell([
      'rules',
      'project',
      '--rules',
      'us-ca@2017-01-26',
      '--counties',
      at('counties.csv'),
      '--required',
      '16',
      '--json',
    ])
    expect(projected).toMatchObject({ outcome: 'full-check', state: { projected: 16 } })
    expect(story.visit.troubles).toEqual([])
  })
})

function groundswell(args: readonly string[]): unknown {
  const bin = join(root, 'packages/cli/bin/groundswell.mjs')
  const out = execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8' })
  return JSON.parse(out)
}
