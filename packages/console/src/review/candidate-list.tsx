import type { Candidate } from '@groundswell/server/wire'
import type { ReactNode } from 'react'
import { CandidateCard } from './candidate-card.tsx'

/** Whom a line may mean, most likely first, each under its figure. */
export function CandidateList<C extends Candidate>(props: {
  readonly candidates: readonly C[]
  readonly highlighted: number
  readonly county: string
  /** What to do when nobody on the roll comes near. */
  readonly whenNone: string
  /** What stands above that, where nothing was there to compare the roll with. */
  readonly headWhenNone?: string | undefined
  readonly choose: (candidate: number) => void
  /** Why this candidate stands here, if not by the match alone. */
  readonly remark?: (candidate: C) => string | undefined
  readonly children?: ReactNode
}) {
  const { candidates } = props
  return (
    <section aria-labelledby="candidates-head">
      <h2 id="candidates-head" className="minor">
        {candidates.length === 0
          ? (props.headWhenNone ?? 'Nobody on the roll comes near')
          : 'On the roll, most likely first'}
      </h2>
      {candidates.length === 0 && <p>{props.whenNone}</p>}
      <ol className="candidates">
        {candidates.slice(0, 5).map((candidate, i) => (
          <CandidateCard
            key={candidate.voterId}
            candidate={candidate}
            number={i + 1}
            highlighted={i === props.highlighted}
            sheetCounty={props.county}
            remark={props.remark?.(candidate)}
            choose={() => props.choose(i)}
          />
        ))}
      </ol>
      {props.children}
    </section>
  )
}

/** Whom "signed before" means: the highlighted voter, or the one known to be counted. */
export function repeatedCandidate<C extends Candidate>(
  candidates: readonly C[],
  highlighted: number,
): C | undefined {
  const here = candidates[highlighted]
  if (here?.alreadyCountedOn) return here
  return candidates.find((c) => c.alreadyCountedOn !== null) ?? here
}
