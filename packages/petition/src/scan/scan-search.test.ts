import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileBytes } from './scan-file.ts'
import { scanFiles } from './scan-search.ts'

const folder = mkdtempSync(join(tmpdir(), 'scan-search-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A path in the folder whose last name is these bytes. */
const named = (...bytes: readonly number[]) =>
  Buffer.concat([Buffer.from(`${folder}/old/`), Buffer.from(bytes)])
const ending = [0x2e, 0x70, 0x6e, 0x67]

test('files whose names are no text are read, and told apart', async () => {
  mkdirSync(named(0x62, 0xfe), { recursive: true })
  writeFileSync(named(0xe9, ...ending), 'one')
  writeFileSync(named(0xe8, ...ending), 'two')
  writeFileSync(named(0x62, 0xfe, 0x2f, 0x0a, ...ending), 'three')
  writeFileSync(named(0xc3, 0xa9, ...ending), 'four')
  const files = await scanFiles([join(folder, 'old')])
  const found = files.map((file) => {
    // As a thread is handed it.
    const read = fileBytes(structuredClone(file))
    return [file.name, read.ok ? Buffer.from(read.value.bytes).toString() : read.error]
  })
  expect(found).toEqual([
    ['\\xE8.png', 'two'],
    ['\\xE9.png', 'one'],
    ['b\\xFE/\n.png', 'three'],
    ['é.png', 'four'],
  ])
})

test('the pictures that a reading has left among scans are no scans', async () => {
  const box = join(folder, 'box')
  for (const place of ['read/crops/0a', 'crops']) {
    mkdirSync(join(box, place), { recursive: true })
    writeFileSync(join(box, place, 'row.png'), 'a row')
  }
  writeFileSync(join(box, 'page.png'), 'a page')
  const head = '{"format":"groundswell readings 1","petition":"DEMO"}\n'
  writeFileSync(join(box, 'read', 'journal.jsonl'), head)
  writeFileSync(join(box, 'journal.jsonl'), 'the minutes of a journal club\n')
  const names = async (path: string) => (await scanFiles([path])).map(({ name }) => name)
  expect(await names(box)).toEqual(['crops/row.png', 'page.png'])
  expect(await names(join(box, 'read', 'crops'))).toEqual(['0a/row.png'])
})
