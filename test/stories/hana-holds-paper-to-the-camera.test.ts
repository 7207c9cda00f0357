import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
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
    await page.getByLabel('County').selectOption(printing.county)
    await page.getByLabel('Sheets in each').fill(String(printing.sheets))
    const asked = page.waitForResponse((r) => r.request().method() === 'POST')
    await page.getByRole('button', { name: 'Print 2 sheets' }).click()
    await asked
    await story.drive.server.idle()
    const { packets } = await (await page.request.get('/api/packets')).json()
    packet = packets[0].id
    const pdf = await page.request.get(`/api/packets/${packet}/sheets.pdf`)
    film = join(story.drive.folder, 'cover.y4m')
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
    await page.waitForTimeout(5000)
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

const width = 1280
const height = 720

/** A film of one page lying on a table, a little askew: YUV4MPEG2, as Chromium plays it. */
async function filmOf(pdf: Buffer): Promise<Buffer> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const page = await document
    .getPage(0)
    .render({ scale: 2, render: 'bitmap', colorSpace: 'Gray' })
  document.destroy()
  library.destroy()
  const raw = { width: page.width, height: page.height, channels: 1 } as const
  const half = {
    left: 0,
    top: 0,
    width: page.width,
    height: Math.round(page.width * 0.5),
  }
  const upper = await sharp(page.data, { raw }).extract(half).png().toBuffer()
  const askew = await sharp(upper).rotate(4, { background: '#777777' }).png().toBuffer()
  const seen = await sharp(askew)
    .resize({ width, height, fit: 'contain', background: '#777777' })
    .greyscale()
    .raw()
    .toBuffer()
  const chroma = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), seen, chroma])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  return Buffer.concat([head, frame, frame])
}
