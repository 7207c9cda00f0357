import type { Candidate, ReviewLine, ReviewQueue } from '@groundswell/server/wire'
import { useEffect, useState } from 'react'
import { AsWritten } from './as-written.tsx'
import { CandidateCard } from './candidate-card.tsx'
import { DeskBar } from './desk-bar.tsx'
import { EmptyDesk } from './empty-desk.tsx'
import { KeyLegend } from './key-legend.tsx'
import { ReasonChooser } from './reason-chooser.tsx'
import {
  type DeskWish,
  deskWish,
  duplicateReason,
  notOnRollReason,
  wrongCountyReason,
} from './review-keys.ts'
import { useDesk, type Verdict } from './use-desk.ts'
import { VoterSearch } from './voter-search.tsx'

type Mode = 'choose' | 'reason' | 'search'

/** "Is this line that voter?" One line at a time, decided by one key. */
export function Desk(props: { readonly queue: ReviewQueue }) {
  const { queue } = props
  const desk = useDesk(queue)
  const [mode, setMode] = useState<Mode>('choose')
  const [highlighted, highlight] = useState(0)
  const line = desk.lines[0]
  const lineId = line?.lineId
  useEffect(() => {
    setMode('choose')
    highlight(0)
  }, [lineId])

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

  const obey = (wish: DeskWish) => {
    switch (wish.kind) {
      case 'undo':
        return void desk.undo()
      case 'turn':
        return desk.turn(wish.by)
      case 'search':
        return setMode('search')
      case 'ask-reason':
        return setMode('reason')
      case 'cancel':
        return setMode('choose')
      case 'second-look':
        return rule({ disposition: 'second-look', words: 'goes to a second reader' })
      case 'reject':
        return reject(wish.reason)
      case 'move':
        return highlight((now) => movedHighlight(now, wish.by, line))
      case 'confirm':
        return line?.proposal ? reject(line.proposal.reason) : undefined
      case 'keep':
        return line?.doubt ? void desk.keep(line, line.doubt.recheckId) : undefined
      case 'choose': {
        const candidate = line?.candidates[wish.candidate]
        return candidate ? take(candidate) : undefined
      }
      case 'duplicate': {
        const candidate = line && repeatedCandidate(line, highlighted)
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
    }
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    if (mode === 'search' || isTypingIn(event.target)) return
    // A focused button is pressed by Enter itself; the desk must not decide besides.
    if (
      event.key === 'Enter' &&
      event.target instanceof HTMLElement &&
      event.target.closest('button,a')
    ) {
      return
    }
    const candidates = line?.candidates.length ?? 0
    const wish = deskWish(event.key, {
      mode,
      candidates,
      highlighted,
      reasons: queue.reasons,
    })
    if (!wish) return
    event.preventDefault()
    obey(wish)
  }
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  const notOnRoll = notOnRollReason(queue.reasons)
  return (
    <div className="desk">
      <h1 className="only-for-readers">Review lines: is this line that voter?</h1>
      <DeskBar queue={queue} waiting={Math.max(queue.waiting, desk.lines.length)} />
      <p
        className={`desk__message desk__message--${desk.message?.tone ?? 'none'}`}
        role="status"
      >
        {desk.message?.sentence}
      </p>
      {line ? (
        <div className="desk__halves">
          <AsWritten line={line} />
          <div className="desk__choice">
            {mode === 'reason' && (
              <ReasonChooser
                reasons={queue.reasons}
                choose={reject}
                cancel={() => setMode('choose')}
              />
            )}
            {mode === 'search' && (
              <VoterSearch choose={take} close={() => setMode('choose')} />
            )}
            {mode === 'choose' && (
              <Candidates line={line} highlighted={highlighted} take={take} />
            )}
          </div>
        </div>
      ) : (
        <EmptyDesk queue={queue} />
      )}
      {mode !== 'reason' && (line || desk.message) && (
        <KeyLegend
          press={obey}
          notOnRoll={
            notOnRoll
              ? { kind: 'reject', reason: notOnRoll.code }
              : { kind: 'ask-reason' }
          }
        />
      )}
    </div>
  )
}

function Candidates(props: {
  readonly line: ReviewLine
  readonly highlighted: number
  readonly take: (candidate: Candidate) => void
}) {
  const { line } = props
  return (
    <section aria-labelledby="candidates-head">
      <h2 id="candidates-head" className="minor">
        {line.candidates.length === 0
          ? 'Nobody on the roll comes near'
          : 'On the roll, most likely first'}
      </h2>
      {line.candidates.length === 0 && (
        <p>Press n if the line is readable and nobody fits, or / to look for yourself.</p>
      )}
      <ol className="candidates">
        {line.candidates.slice(0, 5).map((candidate, i) => (
          <CandidateCard
            key={candidate.voterId}
            candidate={candidate}
            number={i + 1}
            highlighted={i === props.highlighted}
            sheetCounty={line.county}
            namedByReader={line.namedByReaders.includes(candidate.voterId)}
            choose={() => props.take(candidate)}
          />
        ))}
      </ol>
    </section>
  )
}

function movedHighlight(now: number, by: 1 | -1, line: ReviewLine | undefined): number {
  const count = Math.min(5, line?.candidates.length ?? 0)
  return count === 0 ? 0 : (now + by + count) % count
}

/** Whom "signed before" means: the highlighted voter, or the one known to be counted. */
function repeatedCandidate(line: ReviewLine, highlighted: number): Candidate | undefined {
  const here = line.candidates[highlighted]
  if (here?.alreadyCountedOn) return here
  return line.candidates.find((c) => c.alreadyCountedOn !== null) ?? here
}

function isTypingIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input,textarea,select') !== null
}
