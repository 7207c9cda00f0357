import type { ProcedureStepId } from '@groundswell/rules'
import { recordsOf } from './live-record.ts'
import { type OfficialCase, partKey } from './official-case.ts'
import { sumOf } from './official-estimate.ts'
import type { OfficialRecord, Stage } from './official-record.ts'
import { type Blocker, doneBy, type StepFacts, waitingFor } from './step-fact.ts'

/** The member states to which the initiative was submitted have all certified. */
export function stateFacts(
  { parts }: OfficialCase,
  live: readonly OfficialRecord[],
): StepFacts {
  const certificates = recordsOf(live, 'state-certificate')
  const missing = parts
    .map(partKey)
    .filter((key) => !certificates.some((c) => c.state === key))
  return missing.length > 0 ? waitingFor(missing) : doneBy(certificates)
}

/** The draw and what the offices found in it, for one of the samples. */
export function sampleFacts(
  { parts, pack }: OfficialCase,
  live: readonly OfficialRecord[],
  stage: Stage,
): readonly (readonly [ProcedureStepId, StepFacts])[] {
  const id = (name: 'draw' | 'verification' | 'duplicates') =>
    stage === 'first' ? name : (`second-${name}` as const)
  const draws = recordsOf(live, 'draw').filter((r) => r.stage === stage)
  const results = recordsOf(live, 'sample-result').filter((r) => r.stage === stage)
  const owing = draws.at(-1)?.drawn ?? parts
  const missing = owing
    .map(partKey)
    .filter((key) => !results.some((r) => partKey(r) === key))
  const pending = results.filter((r) => r.pending > 0)
  const blockers: Blocker[] = []
  if (missing.length > 0) blockers.push({ kind: 'reports-missing', parts: missing })
  if (pending.length > 0) {
    const lines = sumOf(pending).pending
    blockers.push({ kind: 'lines-pending', lines, parts: pending.map(partKey) })
  }
  const verified: StepFacts =
    blockers.length > 0 ? { state: 'to-do', blockers } : doneBy(results)
  const drawn: readonly (readonly [ProcedureStepId, StepFacts])[] =
    pack.verification.kind === 'every-line' ? [] : [[id('draw'), doneBy(draws)]]
  // Duplicates are told with the results; there is nothing to record for them alone.
  return [...drawn, [id('verification'), verified], [id('duplicates'), verified]]
}
