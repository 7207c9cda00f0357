import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pack } from '@groundswell/rules'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SheetLayout, sheetLayout } from '../layout/sheet-layout.ts'
import { demonstrationMeasure } from '../measure/demonstration.ts'
import { frozenText } from '../measure/frozen-text.ts'
import type { PageReading } from '../paper-reading/page-reading.ts'
import { printSheets } from '../pdf/print-sheets.ts'
import type { GreyImage } from './grey-image.ts'
import { drawn } from './pdf-decoder.ts'
import { type ReadRun, readSheets } from './read-sheets.ts'
import type { ScanFile } from './scan-file.ts'
import {
  type Condition,
  type SynthFile,
  synthSheets,
  synthThreads,
} from './synth/index.ts'

const key = 'a secret of this petition'
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readings-'))
  folders.push(folder)
  return folder
}

function layoutOf(lines: number): SheetLayout {
  const text = frozenText(demonstrationMeasure)
  const rules = pack(demonstrationMeasure.rules)
  if (!text.ok || !rules.ok) throw new Error('the demonstration is broken')
  const { form } = rules.value
  const request = {
    text: text.value,
    form,
    paper: 'letter',
    language: 'en',
    lines,
  } as const
  const layout = sheetLayout(request)
  if (!layout.ok) throw new Error(layout.error.kind)
  return layout.value
}

async function printed(layout: SheetLayout, firstSerial: number, count: number) {
  const parts: Uint8Array[] = []
  const order = { layout, title: '', firstSerial, count, key, keywords: [] }
  await printSheets(order, async (bytes) => {
    parts.push(bytes)
  })
  return Buffer.concat(parts)
}

const layout = layoutOf(3)
const formOf = async (version: string) =>
  version === layout.form.version
    ? { form: layout.form, pdf: await printed(layout, 1, 1) }
    : undefined

async function read(
  files: readonly ScanFile[],
  more: { folder?: string; signal?: AbortSignal; stopAfter?: AbortController } = {},
): Promise<ReadRun> {
  const { stopAfter, ...rest } = more
  const reader = readSheets({ files, petition: 'DEMO', formOf, key, threads: 1, ...rest })
  for (;;) {
    const step = await reader.next()
    if (step.done !== true) stopAfter?.abort()
    else if (!step.value.ok) throw new Error(step.value.error.kind)
    else return step.value.value
  }
}

const asFile = ({ name, bytes }: { name: string; bytes: Uint8Array }): ScanFile => ({
  name,
  from: { bytes },
})
const kinds = (run: ReadRun) => run.problems.map(({ problem }) => problem.kind)

/** The first page of sheet 21, empty, at 200 dots an inch. */
let first: GreyImage
const picture = () =>
  sharp(first.data, { raw: { width: first.width, height: first.height, channels: 1 } })

beforeAll(async () => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(await printed(layout, 21, 1))
  const page = await drawn(document, 0)
  if (!page.ok) throw new Error(page.error.kind)
  first = page.value
})

test('what was printed is read back: every id, and no ink in any box', async () => {
  const bytes = await printed(layout, 41, 3)
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

test('the same seed invents the same files', async () => {
  const make = async () => {
    const request = { layout, key, seed: 's', firstSerial: 7, pages: 'written' } as const
    const wanted: readonly Condition[] = ['photo']
    for await (const file of synthSheets({ ...request, sheets: 1, conditions: wanted }))
      return file
    return undefined
  }
  expect((await make())?.bytes).toEqual((await make())?.bytes)
})

test('a part of a run has the sheets of the whole, whatever was made before', async () => {
  const conditions: readonly Condition[] = ['scan100', 'fax']
  const setup = { layout, key, seed: 's', firstSerial: 1, pages: 'written' } as const
  const threads = synthThreads({ ...setup, sheets: 3, conditions }, 1)
  const invented = async (from: number, count: number) => {
    const files = new Map<string, Uint8Array>()
    for await (const { name, bytes } of threads.invent({ from, count })) {
      files.set(name, bytes)
    }
    return [...files]
  }
  const whole = await invented(0, 3)
  const part = await invented(1, 2)
  await threads.close()
  expect(part).toEqual(whole.slice(-part.length))
  expect(part.length).toBeLessThan(whole.length)
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
  const older = layoutOf(2)
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
    asFile({ name: 'older.pdf', bytes: await printed(older, 50, 1) }),
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

test('files that cannot be read are named, and the run goes on', async () => {
  const good = { name: 'good.pdf', bytes: await printed(layout, 60, 1) }
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

test('a run that was cut off goes on where it was, and counts nothing twice', async () => {
  const folder = newFolder()
  const files = [asFile({ name: 'box.pdf', bytes: await printed(layout, 70, 3) })]
  const stop = new AbortController()
  const cut = await read(files, { folder, signal: stop.signal, stopAfter: stop })
  expect(cut.stopped).toBe(true)
  // The last line was being written when the power went.
  appendFileSync(join(folder, 'journal.jsonl'), '{"page":"box.pdf#9","cont')
  const whole = await read(files, { folder })
  expect(whole.resumed).toBeGreaterThan(0)
  expect(whole.pages).toHaveLength(12)
  expect(whole.sheets.map(({ state }) => state)).toEqual([
    'registered',
    'registered',
    'registered',
  ])
  const rows = readFileSync(join(folder, 'rows.csv'), 'utf8').trim().split('\n')
  expect(rows).toHaveLength(10)
  expect(rows[1]).toBe('box.pdf#1,DEMO-000070,1,empty')
  const again = await read(files, { folder })
  expect([again.resumed, again.pages.length]).toEqual([12, 12])
})

test('a file that changed under its name is read anew', async () => {
  const folder = newFolder()
  await read([asFile({ name: 'box.pdf', bytes: await printed(layout, 80, 1) })], {
    folder,
  })
  const other = await read(
    [asFile({ name: 'box.pdf', bytes: await printed(layout, 81, 1) })],
    { folder },
  )
  expect(other.resumed).toBe(0)
  expect(other.sheets).toMatchObject([{ sheet: 'DEMO-000081' }])
})

test('a folder of another petition is left alone', async () => {
  const folder = newFolder()
  const journal = '{"format":"groundswell readings 1","petition":"OTHER"}\n'
  writeFileSync(join(folder, 'journal.jsonl'), journal)
  await expect(read([], { folder })).rejects.toThrow('foreign-journal')
  expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toBe(journal)
})

test('what is written is kept as pictures under their hashes', async () => {
  const folder = newFolder()
  const request = {
    layout,
    key,
    seed: 'crops',
    firstSerial: 90,
    pages: 'written',
  } as const
  const files: SynthFile[] = []
  const made = synthSheets({ ...request, sheets: 1, conditions: ['scan200'], threads: 1 })
  for await (const file of made) files.push(file)
  const run = await read(files.map(asFile), { folder })
  const crops = run.pages.flatMap((page: PageReading) => page.crops)
  expect(crops.length).toBeGreaterThan(0)
  for (const { sha256, box } of crops) {
    const path = join(folder, 'crops', sha256.slice(0, 2), `${sha256}.png`)
    const { width, height } = await sharp(path).metadata()
    expect((width / height).toFixed(1)).toBe((box.width / box.height).toFixed(1))
  }
})
