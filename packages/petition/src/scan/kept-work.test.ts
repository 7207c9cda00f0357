import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asNotKept, keeping, NotKept } from './kept-work.ts'
import { readSheets } from './read-sheets.ts'
import { type SynthFile, synthSheets } from './synth/index.ts'
import { asFile, key, layout, printed } from './testing/demonstration-reading.ts'

test('a run ends where pictures of rows can no longer be kept, and blames no page for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'not-kept-'))
  try {
    writeFileSync(join(folder, 'crops'), 'a file where the folder should be')
    const pdf = await printed(31, 1)
    const files: SynthFile[] = []
    const one = { seed: 'kept', firstSerial: 31, sheets: 1, threads: 1 } as const
    const filled = { pages: 'written', conditions: ['scan100'] } as const
    for await (const file of synthSheets({ layout, key, ...one, ...filled }))
      files.push(file)
    const run = readSheets({
      files: files.map(asFile),
      petition: layout.form.petition,
      formOf: async () => ({ form: layout.form, pdf }),
      key,
      folder,
      threads: 1,
    })
    const pages: unknown[] = []
    let step = await run.next()
    for (; step.done !== true; step = await run.next()) pages.push(step.value.problems)
    expect(step.value).toMatchObject({ ok: false, error: { kind: 'cannot-keep' } })
    expect(pages.flat()).toEqual([])
    expect(existsSync(join(folder, 'rows.csv'))).toBe(false)
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)

test('only what the system refuses is no defect', () => {
  expect(() => keeping(() => writeFileSync('/nowhere/at/all', ''))).toThrow(NotKept)
  const defect = new TypeError('of ours')
  expect(asNotKept(defect)).toBe(defect)
})
