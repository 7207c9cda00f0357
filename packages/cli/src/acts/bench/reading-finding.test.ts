import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SynthFile } from '@groundswell/petition/scan'
import { expect, onTestFinished, test } from 'vitest'
import { findingList } from './reading-finding.ts'

const file: SynthFile = {
  name: 'DEMO-000007-1-fax.tif',
  bytes: new Uint8Array([1, 2, 3]),
  sheet: 'DEMO-000007',
  page: 1,
  condition: 'fax',
  rows: [],
}
const truth = { row: 2, state: 'used', writing: 'light-pencil' } as const

test('a misread is named with its truth and evidence however many rows were left open', () => {
  const findings = findingList(undefined)
  for (let row = 1; row <= 100; row += 1) {
    findings.add(file, { kind: 'unsure', truth: { ...truth, row }, reading: undefined })
  }
  const fields = [
    { field: 'signature', state: 'empty', inkMm2: 0.25, reasons: [] },
  ] as const
  const reading = { row: 2, state: 'empty', reasons: [], fields } as const
  findings.add(file, { kind: 'misread', truth, reading })
  const { misreads, misreadsInAll, leftOpen, leftOpenInAll } = findings.all()
  expect([misreads.length, misreadsInAll, leftOpenInAll]).toEqual([1, 1, 100])
  expect(leftOpen.length).toBeLessThan(100)
  expect(misreads[0]).toMatchObject({ page: file.name, condition: 'fax', truth })
  expect(findings.sentences()[0]).toBe(
    'MISREAD DEMO-000007-1-fax.tif of DEMO-000007: row 2 (light-pencil, used) called empty; signature empty 0.25 mm²',
  )
  expect(findings.sentences().at(-1)).toBe('and 40 more rows and sheets left open')
})

test('pages that were misread are kept to be looked at, those left open are not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'findings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const findings = findingList(join(folder, 'kept'))
  findings.add(file, { kind: 'wrong-sheet', read: 'DEMO-000008' })
  findings.add(
    { ...file, name: 'other.jpg' },
    { kind: 'unsure', truth, reading: undefined },
  )
  expect(readdirSync(join(folder, 'kept'))).toEqual([file.name])
})
