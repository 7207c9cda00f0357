import type { HeldBackProbability } from '../roll/held-back.ts'

/** What is known of a keyed line when it is counted. */
export interface KeyedLine {
  readonly id: string
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly weekOf: string
  readonly drawn: boolean
  readonly sheet: string
  readonly mark: 'written' | 'crossed-out'
  readonly decision: 'valid' | 'rejected' | 'second-look' | null
  readonly decisionReason: string | null
  readonly decidedPerson: string | null
  readonly zone: 'accept' | 'review' | 'none' | null
  readonly matchReason: string | null
  readonly probability: number | null
  readonly voterCounty: string | null
  readonly person: string | null
}

export type Disposition =
  | { readonly status: 'valid'; readonly person: string }
  | { readonly status: 'invalid'; readonly reason: string; readonly person?: string }
  | {
      readonly status: 'undecided'
      readonly probability: number
      readonly person: string | null
    }

/** What a disposition goes by besides the line. */
export interface DispositionRules {
  readonly byCounty: boolean
  /** How far a match held back for a person is believed. */
  readonly heldBack: HeldBackProbability
}

/**
 * How a keyed line counts. A person's decision in force stands above the machine; else an
 * accepted match is valid, nobody found is NOT_REGISTERED, and a match left to people is
 * undecided with its probability, capped where the match cannot know of relatives; a line
 * without a name that could be compared is ILLEGIBLE, one struck out CROSSED_OUT. Where sheets are per county, a voter registered elsewhere
 * makes the line WRONG_COUNTY. Null: not matched yet, so nothing is known of the line.
 */
export function dispositionOf(
  line: KeyedLine,
  rules: DispositionRules,
): Disposition | null {
  switch (line.decision) {
    case 'valid':
      if (line.decidedPerson === null)
        throw new Error('a valid decision without a person')
      return { status: 'valid', person: line.decidedPerson }
    case 'rejected':
      return {
        status: 'invalid',
        reason: line.decisionReason ?? 'CANNOT_IDENTIFY',
        ...(line.decidedPerson === null ? {} : { person: line.decidedPerson }),
      }
    case 'second-look':
    case null:
      return machineDisposition(line, rules)
  }
}

function machineDisposition(
  line: KeyedLine,
  rules: DispositionRules,
): Disposition | null {
  // Both readers saw it struck out: nobody stands there any more.
  if (line.mark === 'crossed-out' && line.decision === null) {
    return { status: 'invalid', reason: 'CROSSED_OUT' }
  }
  const isElsewhere =
    rules.byCounty && line.voterCounty !== null && line.voterCounty !== line.county
  const waits = line.decision === 'second-look' || line.zone === 'review'
  if (line.zone === null) return null
  if (waits) {
    return {
      status: 'undecided',
      probability: isElsewhere
        ? 0
        : rules.heldBack(line.probability ?? 0, line.matchReason),
      person: line.person,
    }
  }
  if (line.zone === 'none' || line.person === null) {
    return {
      status: 'invalid',
      reason: line.matchReason === 'nothing-to-compare' ? 'ILLEGIBLE' : 'NOT_REGISTERED',
    }
  }
  return isElsewhere
    ? { status: 'invalid', reason: 'WRONG_COUNTY' }
    : { status: 'valid', person: line.person }
}
