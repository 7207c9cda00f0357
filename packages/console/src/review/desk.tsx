import type { Candidate, ReviewQueue } from '@groundswell/server/wire'
import { AsWritten } from './as-written.tsx'
import { CandidateList, repeatedCandidate } from './candidate-list.tsx'
import { DeskBar } from './desk-bar.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { EmptyDesk } from './empty-desk.tsx'
import { type DeskWish, duplicateReason, wrongCountyReason } from './review-keys.ts'
import { useDesk, type Verdict } from './use-desk.ts'
import { useDeskKeys } from './use-desk-keys.ts'

/** "Is this line that voter?" One line at a time, decided by one key. */
export function Desk(props: { readonly queue: ReviewQueue }) {
  const { queue } = props
  const desk = useDesk(queue)
  const line = desk.lines[0]

  const rule = (verdict: Verdict) => {
    if (line) desk.decide(line, verdict)
  }
  const take = (voter: Pick<Candidate, 'voterId' | 'name' | 'county'>) => {
    const elsewhere = line && voter.county !== line.county
    const reason = elsewhere && wrongCountyReason(queue.reasons)
    if (!reason) {
      return rule({
        disposition: 'valid',
        voterId: voter.voterId,
        words: `is ${voter.name}`,
      })
    }
    // The person is found, but the sheet belongs to another county: both are recorded.
    return rule({
      disposition: 'rejected',
      reason: reason.code,
      voterId: voter.voterId,
      words: `is ${voter.name} of ${voter.county} County, so it does not count on this sheet`,
    })
  }
  const reject = (code: string) => {
    const label = queue.reasons.find((r) => r.code === code)?.label ?? code
    rule({ disposition: 'rejected', reason: code, words: `does not count (${label})` })
  }

  const act = (wish: DeskWish, highlighted: number) => {
    switch (wish.kind) {
      case 'undo':
        return void desk.undo()
      case 'turn':
        return desk.turn(wish.by)
      case 'second-look':
        return rule({ disposition: 'second-look', words: 'goes to a second reader' })
      case 'reject':
        return reject(wish.reason)
      case 'confirm':
        return line?.proposal ? reject(line.proposal.reason) : undefined
      case 'keep':
        return line?.doubt ? void desk.keep(line, line.doubt.recheckId) : undefined
      case 'choose': {
        const candidate = line?.candidates[wish.candidate]
        return candidate ? take(candidate) : undefined
      }
      case 'duplicate': {
        const candidate = line && repeatedCandidate(line.candidates, highlighted)
        const reason = duplicateReason(queue.reasons)
        if (!candidate) return undefined
        if (!reason) return take(candidate)
        return rule({
          disposition: 'rejected',
          reason: reason.code,
          voterId: candidate.voterId,
          words: `repeats ${candidate.name}`,
        })
      }
      default:
        return undefined
    }
  }
  const keys = useDeskKeys({
    lineId: line?.lineId,
    candidates: line?.candidates.length ?? 0,
    reasons: queue.reasons,
    act,
  })

  return (
    <DeskFrame
      title="Review lines: is this line that voter?"
      bar={<DeskBar queue={queue} waiting={Math.max(queue.waiting, desk.lines.length)} />}
      message={desk.message}
      line={line && <AsWritten line={line} />}
      candidates={
        line && (
          <CandidateList
            candidates={line.candidates}
            highlighted={keys.highlighted}
            county={line.county}
            whenNone="Press n if the line is readable and nobody fits, or / to look for yourself."
            choose={(candidate) => act({ kind: 'choose', candidate }, keys.highlighted)}
            remark={({ voterId }) =>
              line.namedByReaders.includes(voterId)
                ? 'a reader took the line for this voter'
                : undefined
            }
          />
        )
      }
      empty={<EmptyDesk queue={queue} />}
      reasons={queue.reasons}
      keys={keys}
      reject={reject}
      take={take}
    />
  )
}
