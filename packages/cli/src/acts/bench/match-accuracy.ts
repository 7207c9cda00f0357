import type { Result } from '@groundswell/basics'
import { readDelimitedFile } from '../../delimited-file.ts'
import type { Refusal } from '../../refusal.ts'
import type { Measurement } from './measurement.ts'

/** Signers who did not write the name and address under which the roll knows them. */
const elsewhere: ReadonlySet<string> = new Set(['moved', 'renamed'])

/** What the roll answered to lines whose truth is known. */
export interface MatchAccuracy {
  readonly lines: number
  readonly accepted: number
  readonly falseAccepts: number
  readonly review: number
  /** Signers on the roll under the name and address they wrote, misspelt or not. */
  readonly findable: number
  readonly found: number
  readonly byKind: ReadonlyMap<string, KindTally>
  /** Lines for which a voter was named, by tenths of the probability. */
  readonly byTenth: readonly Tenth[]
  /** Mean square of probability less truth over the same lines (Brier 1950). */
  readonly brier: number
}

/** How sure the matcher was of the voters it named, and how often it was right. */
export interface Tenth {
  lines: number
  promised: number
  right: number
}

interface KindTally {
  lines: number
  right: number
  wrong: number
  review: number
}

/** Compares `matches.csv` with `truth.csv` (line_id,voter_id,kind), line by line. */
export function matchAccuracy(matches: string, truth: string): MatchAccuracy {
  const known = new Map<string, { readonly voter: string; readonly kind: string }>()
  orThrow(
    readDelimitedFile(
      truth,
      { required: ['line_id', 'voter_id', 'kind'] },
      ({ cell }) => {
        known.set(cell('line_id'), { voter: cell('voter_id'), kind: cell('kind') })
        return undefined
      },
    ),
  )
  const byKind = new Map<string, KindTally>()
  const sum = { lines: 0, accepted: 0, falseAccepts: 0, review: 0, findable: 0, found: 0 }
  const byTenth = Array.from(
    { length: 10 },
    (): Tenth => ({ lines: 0, promised: 0, right: 0 }),
  )
  let squares = 0
  const columns = { required: ['line_id', 'voter_id', 'zone', 'probability'] }
  orThrow(
    readDelimitedFile(matches, columns, ({ cell }) => {
      const real = known.get(cell('line_id'))
      if (real === undefined) throw new Error(`no truth for line ${cell('line_id')}`)
      const tally = byKind.get(real.kind) ?? { lines: 0, right: 0, wrong: 0, review: 0 }
      byKind.set(real.kind, tally)
      const zone = cell('zone')
      const right = zone === 'accept' && cell('voter_id') === real.voter
      const findable = real.voter !== '' && !elsewhere.has(real.kind)
      sum.lines += 1
      tally.lines += 1
      if (findable) sum.findable += 1
      const tenth =
        cell('voter_id') === '' ? undefined : byTenth[tenthOf(cell('probability'))]
      if (tenth !== undefined) {
        const probability = Number(cell('probability'))
        const isRight = cell('voter_id') === real.voter
        tenth.lines += 1
        tenth.promised += probability
        if (isRight) tenth.right += 1
        squares += (probability - (isRight ? 1 : 0)) ** 2
      }
      if (zone === 'review') {
        sum.review += 1
        tally.review += 1
      }
      if (zone !== 'accept') return undefined
      sum.accepted += 1
      if (right) tally.right += 1
      else {
        tally.wrong += 1
        sum.falseAccepts += 1
      }
      if (right && findable) sum.found += 1
      return undefined
    }),
  )
  const named = byTenth.reduce((lines, tenth) => lines + tenth.lines, 0)
  return { ...sum, byKind, byTenth, brier: squares / Math.max(named, 1) }
}

function tenthOf(probability: string): number {
  return Math.min(9, Math.floor(Number(probability) * 10))
}

/** The accuracy beside its bars. */
export function accuracyMeasurements(a: MatchAccuracy): readonly Measurement[] {
  const percent = (part: number, whole: number) =>
    whole === 0 ? 0 : (100 * part) / whole
  return [
    {
      what: 'false among automatic accepts',
      value: percent(a.falseAccepts, a.accepted),
      unit: '%',
      bar: { atMost: 0.1 },
    },
    {
      what: 'found, of signers under the name and address they wrote',
      value: percent(a.found, a.findable),
      unit: '%',
      bar: { atLeast: 97 },
    },
    {
      what: 'left for a person to review',
      value: percent(a.review, a.lines),
      unit: '%',
      bar: { atMost: 5 },
    },
  ]
}

function orThrow(read: Result<number, Refusal>): void {
  if (!read.ok) throw new Error(read.error.sentence)
}
