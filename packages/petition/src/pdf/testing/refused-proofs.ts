import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ApprovedSheet } from '../../preflight/preflight.ts'
import { preflightFile } from '../preflight-file.ts'
import { layout } from './altered-proof.ts'
import { packOf } from './demonstration-print.ts'

const counties = packOf('us-ca@2017-01-26').places.map((place) => place.name)

/** What preflight finds in a proof of the demonstration's sheet for Fresno, a line a problem. */
export async function proofProblems(
  bytes: Uint8Array,
  against: Partial<ApprovedSheet> = {},
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'adversary-'))
  try {
    const path = join(folder, 'proof.pdf')
    writeFileSync(path, bytes)
    const approved = { layout, counties, county: 'Fresno', ...against }
    const report = await preflightFile(path, approved)
    if (!report.ok) return [`refused: ${report.error.kind}`]
    return report.value.problems.map(
      (p) => `${p.page} ${p.kind} ${p.expected} → ${p.found}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What was done to a proof, how the problem that names it begins, and the proof. */
export type Alterations = Readonly<
  Record<string, readonly [says: string, make: () => Promise<Uint8Array>]>
>
