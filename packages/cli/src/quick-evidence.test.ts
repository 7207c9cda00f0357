import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Stratum } from '@groundswell/forecast'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readEvidence } from './evidence-file.ts'
import { quickEvidence } from './quick-evidence.ts'

const folder = mkdtempSync(join(tmpdir(), 'quick-evidence-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const raw = join(folder, 'raw.csv')
const reviewed = join(folder, 'reviewed.csv')
const strata: readonly Stratum[] = ['a', 'b', 'c'].map((id) => ({
  id,
  county: id === 'c' ? 'Yolo' : 'Fresno',
  channel: 'paid',
  lines: 100,
}))
writeFileSync(
  raw,
  `stratum,county,channel,lines\n${strata.map((s) => `${s.id},${s.county},paid,100`).join('\n')}\n`,
)
const header = 'line_id,stratum,status,reason,person_key,drawn,probability'

const row = fc
  .record({
    stratum: fc.constantFrom('a', 'b', 'c'),
    status: fc.constantFrom('valid', 'VALID', 'invalid', 'undecided'),
    reason: fc.constantFrom('', 'ILLEGIBLE', 'DUPLICATE', 'duplicate'),
    person: fc.constantFrom('', 'p1', 'p2', 'p3', 'p4', 'p5'),
    drawn: fc.constantFrom('', 'yes', 'no', '0'),
    probability: fc.constantFrom('0', '0.25', '1'),
  })
  .map((r) => [r.stratum, r.status, r.reason, r.person, r.drawn, r.probability].join(','))

test('the quick reader finds the evidence that the careful reader finds', async () => {
  let quickAnswers = 0
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
      const lines = rows.map((text, i) => `L${String(i).padStart(3, '0')},${text}`)
      writeFileSync(reviewed, `${header}\n${lines.join('\n')}\n`)
      const careful = await readEvidence({ raw, reviewed })
      const quick = await quickEvidence(strata, reviewed)
      if (quick === undefined) return
      quickAnswers += 1
      expect(careful).toEqual({ ok: true, value: quick })
    }),
    { numRuns: 40 },
  )
  expect(quickAnswers).toBeGreaterThan(10)
})

test.each([
  ['a line twice', `${header}\nL1,a,valid,,,,\nL1,a,valid,,,,\n`],
  ['an unknown status', `${header}\nL1,a,maybe,,,,\n`],
  ['an unknown stratum', `${header}\nL1,z,valid,,,,\n`],
  ['a ragged row', `${header}\nL1,a,valid\n`],
  ['a second header', `${header}\nL1,a,valid,,,,\n${header}\n`],
  ['an undecided line without a probability', `${header}\nL1,a,undecided,,,,\n`],
  ['no rows', `${header}\n`],
  ['a quoted header', `"line_id",stratum,status\nL1,a,valid\n`],
])('a file with %s is left to the careful reader', async (_what, text) => {
  writeFileSync(reviewed, text)
  expect(await quickEvidence(strata, reviewed)).toBeUndefined()
})
