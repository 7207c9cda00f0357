import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagePictures } from '@groundswell/petition/scan'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumHere, openBrowser, signIn, type Visit } from './browser.ts'
import { openStory, type Story } from './opening.ts'

const chromium = chromiumHere()
const pretended = '--use-fake-device-for-media-stream'
const allowed = '--use-fake-ui-for-media-stream'

/** Hana has no hand scanner: she holds the packet's cover to the camera of her computer. */
describe.skipIf(!chromium)('Hana holds paper to the camera', () => {
  let story: Story
  let packet = ''
  let film = ''
  const browsers: Browser[] = []

  beforeAll(async () => {
    story = await openStory(chromium ?? '', 'manager')
    const { page } = story.visit
    const printing = {
      county: 'Fresno',
      packets: 1,
      sheets: 2,
      lines: 8,
      paper: 'letter',
    }
    await page.goto(`${story.drive.server.url}/packets`)
    await page.getByLabel('County', { exact: true }).selectOption(printing.county)
    await page.getByLabel('Sheets in each').fill(String(printing.sheets))
    const asked = page.waitForResponse((r) => r.request().method() === 'POST')
    await page.getByRole('button', { name: 'Print 2 sheets' }).click()
    await asked
    await story.drive.server.idle()
    const { packets } = await (await page.request.get('/api/packets')).json()
    packet = packets[0].id
    const pdf = await page.request.get(`/api/packets/${packet}/sheets.pdf`)
    film = join(story.drive.folder, 'cover.mjpeg')
    writeFileSync(film, await filmOf(await pdf.body()))
  })
  afterAll(async () => {
    for (const browser of browsers) await browser.close()
    await story?.end()
  })

  async function atTheDesk(...args: readonly string[]): Promise<Visit> {
    const browser = await openBrowser(chromium ?? '', args)
    browsers.push(browser)
    const visit = await signIn(browser, story.drive.link('manager'))
    await visit.page.goto(`${story.drive.server.url}/sheets?act=issued`)
    return visit
  }
  const openCamera = (page: Page) =>
    page.getByRole('button', { name: 'Camera', exact: true }).click()

  test('the cover in view is read once, by a reader that this server serves', async () => {
    const { page, troubles } = await atTheDesk(
      pretended,
      allowed,
      `--use-file-for-fake-video-capture=${film}`,
    )
    await page.getByLabel('To whom').fill('V0001')
    await openCamera(page)
    await page
      .locator('.outcome')
      .filter({ hasText: /handed out/ })
      .waitFor()
    const answer = await page.request.get(`/api/packets/${packet}`)
    expect(await answer.json()).toMatchObject({ out: 2, holders: ['V0001'] })
    // It stays in view, and is not handed out a second time.
    await framesOf(page, 120)
    expect(await page.locator('.scanned-before li').count()).toBe(0)
    await page.getByRole('button', { name: 'Close the camera' }).click()
    await page.locator('video').waitFor({ state: 'detached' })
    expect(troubles).toEqual([])
  })

  test.each([
    [
      'nobody allows it',
      [pretended, '--deny-permission-prompts'],
      /does not let this page/,
    ],
    ['there is none', [], /No camera is connected/],
  ] as const)(
    'a camera that cannot be used, because %s, leaves the field to type in',
    async (_why, args, words) => {
      const { page } = await atTheDesk(...args)
      await openCamera(page)
      await page
        .locator('.camera')
        .getByRole('alert')
        .filter({ hasText: words })
        .waitFor()
      await page.getByLabel('To whom').fill('V0002')
      await page.locator('#code').fill('DEMO-P9999')
      await page.keyboard.press('Enter')
      await page
        .locator('.outcome')
        .filter({ hasText: /Not recorded/ })
        .waitFor()
    },
  )
})

/** Waits until the camera has shown so many more pictures: the reader looks at several of them. */
async function framesOf(page: Page, frames: number): Promise<void> {
  await page.locator('video').evaluate(
    (video, many) =>
      new Promise<void>((resolve) => {
        const camera = video as unknown as {
          requestVideoFrameCallback: (shown: () => void) => void
        }
        const next = (left: number) =>
          left === 0 ? resolve() : camera.requestVideoFrameCallback(() => next(left - 1))
        next(many)
      }),
    frames,
  )
}

/** A film in which the first page of a PDF lies still: JPEG after JPEG, as Chromium plays it. */
async function filmOf(pdf: Uint8Array): Promise<Buffer> {
  const pages = await pagePictures({ name: 'cover.pdf', from: { bytes: pdf } })
  if (!pages.ok) throw new Error(pages.error.kind)
  const cover = await pages.value.picture(1)
  pages.value.close()
  if (cover === undefined) throw new Error('the cover cannot be drawn')
  return Buffer.concat([cover, cover])
}
