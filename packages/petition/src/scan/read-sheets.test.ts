import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { demonstrationLayout } from '../pdf/testing/demonstration-print.ts'
import type { GreyImage } from './grey-image.ts'
import { drawn } from './pdf-decoder.ts'
import type { ReadRun } from './read-sheets.ts'
import { type Condition, type SynthFile, synthSheets } from './synth/index.ts'
import { asFile, key, layout, printed, read } from './testing/demonstration-reading.ts'

const kinds = (run: ReadRun) => run.problems.map(({ problem }) => problem.kind)

/** The first pages of sheets 21 and 22, empty, at 200 dots an inch. */
let first: GreyImage
let other: GreyImage
const picture = ({ data, width, height } = first) =>
  sharp(data, { raw: { width, height, channels: 1 } })

beforeAll(async () => {
  const library = await PDFiumLibrary.init()
  const firstPage = async (sheet: number) => {
    const page = await drawn(await library.loadDocument(await printed(sheet, 1)), 0)
    if (!page.ok) throw new Error(page.error.kind)
    return { ...page.value, data: Uint8Array.from(page.value.data) }
  }
  first = await firstPage(21)
  other = await firstPage(22)
})

test('what was printed is read back: every id, and no ink in any box', async () => {
  const bytes = await printed(41, 3)
  const run = await read([asFile({ name: 'printed.pdf', bytes })])
  expect(run.sheets.map(({ sheet, state }) => [sheet, state])).toEqual([
    ['DEMO-000041', 'registered'],
    ['DEMO-000042', 'registered'],
    ['DEMO-000043', 'registered'],
  ])
  expect(run.sheets.flatMap(({ rows }) => rows.map(({ state }) => state))).toEqual(
    Array.from({ length: 9 }, () => 'empty'),
  )
  expect(run.problems).toEqual([])
  expect(run.pages[0]?.page).toBe('printed.pdf#1')
})

/** One of each kind of trouble; the benchmark has them all, by the thousand. */
const tried: readonly Condition[] = ['scan100', 'fax', 'fold', 'streak', 'photo', 'torn']

test('a row is never misread, whatever happened to the paper', async () => {
  const files: SynthFile[] = []
  const request = {
    layout,
    key,
    seed: 'the test',
    firstSerial: 1,
    pages: 'written',
  } as const
  const made = synthSheets({
    ...request,
    sheets: tried.length,
    conditions: tried,
    threads: 1,
  })
  for await (const file of made) files.push(file)
  const run = await read(files.map(asFile))
  const seen = new Map(run.sheets.map((sheet) => [sheet.sheet as string, sheet]))
  for (const { sheet, rows, condition } of files) {
    const reading = seen.get(sheet)
    expect([condition, reading?.state]).toEqual([condition, 'registered'])
    for (const { row, state } of rows) {
      const found = reading?.rows.find((one) => one.row === row)?.state
      if (found === 'unsure') continue
      expect([condition, row, found]).toEqual([
        condition,
        row,
        state === 'used' ? 'used' : 'empty',
      ])
    }
  }
})

test('a page is read however it lies, but not through a mirror', async () => {
  const turned = [90, 180, 270].map(async (turn) => ({
    name: `turned ${turn}`,
    bytes: await picture().rotate(turn).png().toBuffer(),
  }))
  const mirror = { name: 'mirror', bytes: await picture().flop().png().toBuffer() }
  const { pages } = await read([...(await Promise.all(turned)), mirror].map(asFile))
  expect(pages).toMatchObject([
    { page: 'turned 90', outcome: 'read', sheet: 'DEMO-000021' },
    { page: 'turned 180', outcome: 'read', sheet: 'DEMO-000021' },
    { page: 'turned 270', outcome: 'read', sheet: 'DEMO-000021' },
    { page: 'mirror', outcome: 'person', problems: [{ kind: 'mirrored' }] },
  ])
})

test('pages of strangers, of older forms and blank backs are told apart', async () => {
  const older = demonstrationLayout({ lines: 2 })
  const white = sharp({
    create: { width: 1700, height: 2200, channels: 3, background: '#fdfdfa' },
  })
  const letter = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1700" height="2200"><rect width="1700" height="2200" fill="#fff"/>${Array.from({ length: 40 }, (_, line) => `<text x="150" y="${200 + line * 45}" font-size="34">An agenda of the water board, item ${line}, adjourned</text>`).join('')}</svg>`,
  )
  const run = await read([
    asFile({ name: 'back.png', bytes: await white.png().toBuffer() }),
    asFile({
      name: 'shows-through.png',
      bytes: await picture().flop().linear(0.14, 210).png().toBuffer(),
    }),
    asFile({ name: 'letter.png', bytes: await sharp(letter).png().toBuffer() }),
    asFile({ name: 'older.pdf', bytes: await printed(50, 1, older) }),
  ])
  const by = new Map(run.pages.map((page) => [page.page, page]))
  expect(by.get('back.png')?.outcome).toBe('blank')
  expect(by.get('shows-through.png')?.outcome).toBe('blank')
  expect(by.get('letter.png')?.problems).toEqual([{ kind: 'no-markers' }])
  expect(by.get('older.pdf#1')?.problems).toEqual([
    { kind: 'other-form', form: older.form.version },
  ])
})

test('a covered QR code is read from the second code; without both a person looks', async () => {
  const { qr, secondCode } = layout.form.pages[0]!
  const covered = async (...boxes: readonly (typeof qr)[]) => {
    const perMm = 200 / 25.4
    const patches = boxes.map((box) => ({
      input: {
        create: {
          width: Math.round((box.width + 4) * perMm),
          height: Math.round((box.height + 1) * perMm),
          channels: 3 as const,
          background: '#ffffff',
        },
      },
      left: Math.round((box.x - 2) * perMm),
      top: Math.round((box.y - 0.5) * perMm),
    }))
    return read([
      asFile({
        name: 'page',
        bytes: await picture().composite(patches).png().toBuffer(),
      }),
    ])
  }
  expect((await covered(qr)).pages).toMatchObject([
    { outcome: 'read', sheet: 'DEMO-000021' },
  ])
  expect(kinds(await covered(qr, secondCode))).toEqual(['no-code'])
})

test('a QR code of another sheet pasted over ours is noticed by the second code', async () => {
  const { qr } = layout.form.pages[0]!
  const [left = 0, top = 0, width = 0, height = 0] = [
    qr.x - 1,
    qr.y - 1,
    qr.width + 2,
    qr.height + 2,
  ].map((mm) => Math.round((mm * 200) / 25.4))
  const pasted = await picture(other)
    .extract({ left, top, width, height })
    .png()
    .toBuffer()
  const bytes = await picture()
    .composite([{ input: pasted, left, top }])
    .png()
    .toBuffer()
  const run = await read([asFile({ name: 'pasted', bytes })])
  expect(kinds(run)).toEqual(['codes-disagree'])
  expect(run.sheets).toMatchObject([{ state: 'person', sheet: undefined }])
})

test('files that cannot be read are named, and the run goes on', async () => {
  const good = { name: 'good.pdf', bytes: await printed(60, 1) }
  const run = await read([
    asFile({ name: 'cut.pdf', bytes: good.bytes.subarray(0, 3000) }),
    asFile({ name: 'note.pdf', bytes: Buffer.from('Anna Brandes') }),
    { name: 'gone.pdf', from: { path: '/nowhere/gone.pdf' } },
    asFile(good),
  ])
  expect(run.problems.map(({ page, problem }) => [page, problem.kind])).toEqual([
    ['cut.pdf', 'unreadable'],
    ['note.pdf', 'unknown-format'],
    ['gone.pdf', 'no-such-file'],
  ])
  expect(run.sheets.filter(({ state }) => state === 'registered')).toHaveLength(1)
})

test('pencil that a copier has nearly bleached leaves its row unsure, not empty', async () => {
  const [field] = layout.form.pages[0]?.rows[0]?.fields ?? []
  if (field === undefined) throw new Error('no field')
  const perMm = 200 / 25.4
  const left = (field.box.x + 15) * perMm
  const top = (field.box.y + field.box.height - 2) * perMm
  const pencil = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${first.width}" height="${first.height}"><text x="${left}" y="${top}" font-family="sans-serif" font-size="44" textLength="330" fill="#f4f4f4">Anna Brandes</text></svg>`,
  )
  const bytes = await picture()
    .linear(254 / 255)
    .composite([{ input: pencil }])
    .png()
    .toBuffer()
  const { pages } = await read([asFile({ name: 'copy.png', bytes })])
  expect(pages[0]?.rows.map(({ row, state, reasons }) => [row, state, reasons])).toEqual([
    [1, 'unsure', ['faint']],
    [2, 'empty', []],
    [3, 'empty', []],
  ])
})
