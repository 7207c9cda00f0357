import { err, ok, type Result } from '@groundswell/basics'
import { countOf } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { MemberState, MemberStateRule } from './pack/member-state-rule.ts'
import type { Pack } from './pack/pack.ts'
import type { Refusal } from './refusal.ts'

export interface StateCount {
  /** A code such as `DE`, or the name in English. */
  readonly state: string
  readonly signatories: number
}

export interface MemberStateOutcome extends Grounds {
  readonly states: readonly {
    readonly state: string
    readonly signatories: number
    readonly minimum: number
    readonly reached: boolean
  }[]
  readonly total: number
  readonly required: number
  readonly statesReached: number
  readonly statesNeeded: number
  readonly outcome: 'insufficient' | 'sufficient'
}

/** How many member states must reach their minimum: a quarter of 27 is 7. */
export function statesNeeded(rule: MemberStateRule): number {
  return Math.ceil(rule.states.length / rule.oneStateIn)
}

/** What a member state must reach: its seats times those of the parliament. */
export function stateMinimum(rule: MemberStateRule, state: MemberState): number {
  return state.seats * rule.seats
}

/**
 * Whether an initiative reaches a million signatories and enough states their minimum;
 * Regulation (EU) 2019/788 art. 3. A state that does not exist or comes twice is refused with
 * its row, counted from 1; one that is left out has none.
 */
export function memberStates(
  pack: Pack,
  rows: Iterable<StateCount>,
): Result<MemberStateOutcome, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'member-states') {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'member states' })
  }
  const counted = new Map<MemberState, number>()
  let row = 0
  for (const { state, signatories } of rows) {
    row += 1
    const found = stateNamed(rule, state)
    if (!found) return err({ kind: 'unknown-place', name: state, row })
    if (counted.has(found)) return err({ kind: 'place-twice', name: found.name, row })
    const count = countOf('signatories', signatories, found.name)
    if (!count.ok) return count
    counted.set(found, count.value)
  }
  const states = [...counted].map(([state, signatories]) => {
    const minimum = stateMinimum(rule, state)
    return { state: state.code, signatories, minimum, reached: signatories >= minimum }
  })
  const total = states.reduce((sum, s) => sum + s.signatories, 0)
  const statesReached = states.filter((s) => s.reached).length
  const needed = statesNeeded(rule)
  const enough = total >= rule.total && statesReached >= needed
  return ok({
    states,
    total,
    required: rule.total,
    statesReached,
    statesNeeded: needed,
    outcome: enough ? 'sufficient' : 'insufficient',
    ...grounds(pack, rule.cites),
  })
}

function stateNamed(rule: MemberStateRule, text: string): MemberState | undefined {
  const asked = text.trim().toLowerCase()
  // The Union writes EL for Greece; files often carry the ISO code.
  const code = asked === 'gr' ? 'el' : asked
  return rule.states.find(
    (s) => s.code.toLowerCase() === code || s.name.toLowerCase() === asked,
  )
}
