/** The chance of each official outcome, from 0 to 1, as the forecast gives it. */
export interface OutcomeChances {
  readonly insufficient: number
  readonly fullCheck: number
  readonly sufficient: number
  /** Qualifying in the end, with or without a full check. */
  readonly qualifies: number
}

/** What more lines from one place would do; steps add up in the order given. */
export interface CollectionStep {
  readonly place: string
  readonly lines: number
  /** The chance of qualifying with this step and all before it. */
  readonly qualifies: number
}

export type FilingAdvice =
  | {
      readonly advice: 'file-now'
      readonly because: 'chance-reached' | 'last-day' | 'no-step-helps'
      readonly chances: OutcomeChances
      readonly target: number
    }
  | {
      readonly advice: 'collect-more'
      readonly chances: OutcomeChances
      readonly target: number
      readonly places: readonly { readonly place: string; readonly lines: number }[]
      readonly lines: number
      /** The chance of qualifying once they are there. */
      readonly qualifies: number
      /** Whether that reaches the target, or is only the best to be had. */
      readonly reachesTarget: boolean
      /** Lines a day until the deadline. */
      readonly perDay: number
    }

/**
 * File now, or collect so many more in these places: the fewest steps that reach the chance
 * aimed at; where none does, those that bring the best chance, and all of them where none moves
 * it. On the last day everything is filed. The chances are the forecast's; nothing is reckoned here but the choice.
 */
export function filingAdvice(question: {
  readonly chances: OutcomeChances
  readonly target: number
  readonly steps: readonly CollectionStep[]
  readonly daysLeft: number
}): FilingAdvice {
  const { chances, target, steps, daysLeft } = question
  const now = { advice: 'file-now', chances, target } as const
  if (chances.qualifies >= target) return { ...now, because: 'chance-reached' }
  if (daysLeft <= 0) return { ...now, because: 'last-day' }
  const enough = steps.findIndex((s) => s.qualifies >= target)
  const best = steps.reduce(
    (at, s, i) => (s.qualifies > (steps[at]?.qualifies ?? chances.qualifies) ? i : at),
    -1,
  )
  if (steps.length === 0) return { ...now, because: 'no-step-helps' }
  // Far from the requirement no step moves the chance yet, and still only lines bring it nearer.
  const last = enough >= 0 ? enough : best >= 0 ? best : steps.length - 1
  const taken = steps.slice(0, last + 1)
  const places = new Map<string, number>()
  for (const { place, lines } of taken)
    places.set(place, (places.get(place) ?? 0) + lines)
  const lines = taken.reduce((sum, s) => sum + s.lines, 0)
  return {
    advice: 'collect-more',
    chances,
    target,
    places: [...places].map(([place, n]) => ({ place, lines: n })),
    lines,
    qualifies: steps[last]?.qualifies ?? chances.qualifies,
    reachesTarget: enough >= 0,
    perDay: Math.ceil(lines / daysLeft),
  }
}
