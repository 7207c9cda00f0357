import { type CalendarDate, err, type Result } from '@groundswell/basics'
import type { ProcedureStepId } from '@groundswell/rules'
import { liveRecords, recordsOf } from './live-record.ts'
import { type OfficialCase, partKey } from './official-case.ts'
import type { OfficialRecord } from './official-record.ts'
import type { OfficialRefusal } from './official-refusal.ts'
import { type OfficialState, officialState } from './official-state.ts'
import { contentProblem } from './record-content.ts'

/** The step that a record belongs to. */
function stepOf(record: OfficialRecord): ProcedureStepId | undefined {
  switch (record.kind) {
    case 'raw-count':
    case 'commitment':
    case 'seed':
    case 'certificate':
      return record.kind
    case 'draw':
      return record.stage === 'first' ? 'draw' : 'second-draw'
    case 'sample-result':
      return record.stage === 'first' ? 'verification' : 'second-verification'
    case 'full-check-result':
    case 'full-check-stopped':
      return 'full-check'
    case 'district-count':
      return 'distribution'
    case 'state-certificate':
      return 'state-certificates'
    case 'struck':
      return undefined
  }
}

/**
 * Whether a record may be put beside those there are; answers the state afterwards. A record
 * comes in its step, an amendment at any time until the certificate, and never does one make
 * an earlier record disappear. Once the seed is known nobody exchanges the frame.
 */
export function mayRecord(
  official: OfficialCase,
  records: readonly OfficialRecord[],
  next: OfficialRecord,
  today: CalendarDate,
): Result<OfficialState, OfficialRefusal> {
  if (records.some((r) => r.id === next.id))
    return err({ kind: 'record-twice', id: next.id })
  if (next.on < official.filed) {
    return err({ kind: 'before-filing', on: next.on, filed: official.filed })
  }
  const before = officialState(official, records, today)
  if (!before.ok) return before
  if (before.value.certified) return err({ kind: 'certified' })
  const live = liveRecords(records)
  const problem =
    outOfStep(official, before.value, next) ??
    amendmentProblem(live, next) ??
    contentProblem(official, live, next)
  if (problem) return err(problem)
  return officialState(official, [...records, next], today)
}

function outOfStep(
  official: OfficialCase,
  state: OfficialState,
  record: OfficialRecord,
): OfficialRefusal | undefined {
  const id = stepOf(record)
  if (id === undefined) return undefined
  const step = state.steps.find((s) => s.id === id)
  if (!step) return { kind: 'step-unknown-here', step: id, pack: official.pack.reference }
  if (step.state === 'open' || (record.amends !== undefined && step.state === 'done')) {
    return undefined
  }
  const { next } = state
  return {
    kind: 'not-this-step',
    step: id,
    state: step.state,
    ...(next === undefined ? {} : { next }),
  }
}

/** Corrections: only of what stands, of its own kind and part, and not of a frame too late. */
function amendmentProblem(
  live: readonly OfficialRecord[],
  next: OfficialRecord,
): OfficialRefusal | undefined {
  const target = next.kind === 'struck' ? next.record : next.amends
  if (target === undefined) return repeated(live, next)
  const old = live.find((r) => r.id === target)
  const fits = old && (next.kind === 'struck' || sameSlot(old, next))
  if (!fits) return { kind: 'nothing-to-amend', record: target }
  const seed = recordsOf(live, 'seed').at(-1)
  const frame = old.kind === 'commitment' || old.kind === 'seed'
  const drawn = recordsOf(live, 'draw').length > 0
  if (frame && seed && (old.kind === 'commitment' || drawn)) {
    return { kind: 'seed-is-known', record: seed.id }
  }
  return undefined
}

function repeated(
  live: readonly OfficialRecord[],
  next: OfficialRecord,
): OfficialRefusal | undefined {
  const same = live.find((r) => sameSlot(r, next))
  return same && { kind: 'already-reported', part: slotOf(next), record: same.id }
}

function sameSlot(a: OfficialRecord, b: OfficialRecord): boolean {
  return a.kind === b.kind && slotOf(a) === slotOf(b)
}

/** What there is one standing record of: a step, a part of it, a stage of a part. */
function slotOf(record: OfficialRecord): string {
  switch (record.kind) {
    case 'raw-count':
    case 'full-check-result':
      return partKey(record)
    case 'sample-result':
      return `${partKey(record)} ${record.stage}`
    case 'draw':
      return record.stage
    case 'district-count':
      return record.district
    case 'state-certificate':
      return record.state
    case 'struck':
      return record.id
    default:
      return ''
  }
}
