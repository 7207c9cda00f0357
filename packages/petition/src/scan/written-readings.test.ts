import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { PageReading } from '../paper-reading/page-reading.ts'
import { type SynthFile, synthSheets } from './synth/index.ts'
import { asFile, key, layout, printed, read } from './testing/demonstration-reading.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readings-'))
  folders.push(folder)
  return folder
}

test('a run that was cut off goes on where it was, and counts nothing twice', async () => {
  const folder = newFolder()
  const files = [asFile({ name: 'box.pdf', bytes: await printed(70, 3) })]
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
  await read([asFile({ name: 'box.pdf', bytes: await printed(80, 1) })], {
    folder,
  })
  const other = await read([asFile({ name: 'box.pdf', bytes: await printed(81, 1) })], {
    folder,
  })
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
