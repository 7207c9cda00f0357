import type { VerifierLine, VerifierQueue } from '@groundswell/server/wire'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { CandidateCard } from '../review/candidate-card.tsx'
import { KeyLegend } from '../review/key-legend.tsx'
import { ReasonChooser } from '../review/reason-chooser.tsx'
import {
  type DeskWish,
  deskWish,
  duplicateReason,
  notOnRollReason,
} from '../review/review-keys.ts'
import { VoterSearch } from '../review/voter-search.tsx'
import { capitalised } from '../words/capitalised.ts'
import { counted, exact } from '../words/number.ts'
import { FiledLine } from './filed-line.tsx'
import { type FoundWish, useVerify } from './use-verify.ts'

type Mode = 'choose' | 'reason' | 'search'

/** "Does this signature count?" One line at a time, found by one key, in the order drawn. */
export function VerifyDesk(props: {
  readonly queue: VerifierQueue
  readonly wanted: string | null
}) {
  const { queue } = props
  const desk = useVerify(queue, props.wanted)
  const [mode, setMode] = useState<Mode>('choose')
  const [highlighted, highlight] = useState(0)
  const { line } = desk
  const lineId = line?.lineId
  useEffect(() => {
    setMode('choose')
    highlight(0)
  }, [lineId])

  const found = (wish: FoundWish) => {
    if (line) desk.find(line, wish)
  }
  const invalid = (code: string, voterId?: string) => {
    const label = queue.reasons.find((r) => r.code === code)?.label ?? code
    found({
      found: 'invalid',
      reason: code,
      words: `not valid (${label})`,
      ...(voterId === undefined ? {} : { voterId }),
    })
  }
  const take = (voter: { readonly voterId: string; readonly name: string }) =>
    found({ found: 'valid', voterId: voter.voterId, words: `valid, ${voter.name}` })

  const obey = (wish: DeskWish) => {
    switch (wish.kind) {
      case 'undo':
        return void desk.undo()
      case 'search':
        return setMode('search')
      case 'ask-reason':
        return setMode('reason')
      case 'cancel':
        return setMode('choose')
      case 'second-look':
        return found({ found: 'second-look', words: 'goes to a second verifier' })
      case 'reject':
        return invalid(wish.reason)
      case 'move': {
        const count = Math.min(5, line?.candidates.length ?? 0)
        return highlight((now) => (count === 0 ? 0 : (now + wish.by + count) % count))
      }
      case 'choose': {
        const candidate = line?.candidates[wish.candidate]
        const [against] = candidate?.disqualifiers ?? []
        if (!candidate) return undefined
        // The records speak against this voter: the finding is the ground they give.
        return against ? invalid(against.reason, candidate.voterId) : take(candidate)
      }
      case 'duplicate': {
        const candidate = line && repeated(line, highlighted)
        const reason = duplicateReason(queue.reasons)
        return candidate && reason ? invalid(reason.code, candidate.voterId) : undefined
      }
      // A second look is a finding of its own here, and lines come in the order drawn.
      case 'turn':
      case 'confirm':
      case 'keep':
        return undefined
    }
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    if (mode === 'search' || isTypingIn(event.target)) return
    // A focused button is pressed by Enter itself; the desk must not find besides.
    const onButton =
      event.target instanceof HTMLElement && event.target.closest('button,a') !== null
    if (event.key === 'Enter' && onButton) return
    const wish = deskWish(event.key, {
      mode,
      candidates: line?.candidates.length ?? 0,
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
      <h1 className="only-for-readers">Verify lines: does this signature count?</h1>
      <VerifyBar queue={queue} />
      <p
        className={`desk__message desk__message--${desk.message?.tone ?? 'none'}`}
        role="status"
      >
        {desk.message?.sentence}
      </p>
      {line ? (
        <div className="desk__halves">
          <FiledLine line={line} />
          <div className="desk__choice">
            {mode === 'reason' && (
              <ReasonChooser
                reasons={queue.reasons}
                choose={(code) => invalid(code)}
                cancel={() => setMode('choose')}
              />
            )}
            {mode === 'search' && (
              <VoterSearch choose={take} close={() => setMode('choose')} />
            )}
            {mode === 'choose' && (
              <Candidates
                line={line}
                highlighted={highlighted}
                choose={(candidate) => obey({ kind: 'choose', candidate })}
              />
            )}
          </div>
        </div>
      ) : (
        <div className="empty">
          <p>
            {queue.foundByMe > 0
              ? `You have found on ${counted(queue.foundByMe, 'line')}. Nothing waits for you.`
              : 'Nothing waits for you. Lines come here when the official deals them out, or when a colleague asks for a second look.'}
          </p>
          <Link className="usa-button" to="/official">
            To the official’s desk
          </Link>
        </div>
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
  readonly line: VerifierLine
  readonly highlighted: number
  readonly choose: (candidate: number) => void
}) {
  const { line } = props
  const against = line.candidates[props.highlighted]?.disqualifiers[0]
  return (
    <section aria-labelledby="candidates-head">
      <h2 id="candidates-head" className="minor">
        {line.candidates.length === 0
          ? 'Nobody on the roll comes near'
          : 'On the roll, most likely first'}
      </h2>
      {line.candidates.length === 0 && (
        <p>Press / to look the voter up, or n if nobody fits.</p>
      )}
      <ol className="candidates">
        {line.candidates.slice(0, 5).map((candidate, i) => (
          <CandidateCard
            key={candidate.voterId}
            candidate={candidate}
            number={i + 1}
            highlighted={i === props.highlighted}
            namedByReader={false}
            sheetCounty={line.county.split(' / ')[0] ?? ''}
            choose={() => props.choose(i)}
          />
        ))}
      </ol>
      {against && (
        <p className="small">
          {capitalised(against.sentence)} Choosing this voter finds the line not valid.
        </p>
      )}
    </section>
  )
}

function VerifyBar(props: { readonly queue: VerifierQueue }) {
  const { queue } = props
  const all = queue.foundByMe + queue.waiting
  return (
    <div className="desk-bar">
      <progress
        max={Math.max(1, all)}
        value={queue.foundByMe}
        aria-label={`${exact(queue.foundByMe)} of ${exact(all)} lines found`}
      />
      <ul>
        <li>
          <b>{exact(queue.waiting)}</b> waiting
        </li>
        <li>
          <b>{exact(queue.secondLooks)}</b> second looks
        </li>
        <li>
          <b>{exact(queue.foundByMe)}</b> found by you,{' '}
          <b>{exact(queue.foundLastHour)}</b> in the last hour
        </li>
      </ul>
    </div>
  )
}

/** Whom "signed before" means: the highlighted voter, or the one known to be valid elsewhere. */
function repeated(line: VerifierLine, highlighted: number) {
  const here = line.candidates[highlighted]
  if (here?.alreadyCountedOn) return here
  return line.candidates.find((c) => c.alreadyCountedOn !== null) ?? here
}

function isTypingIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input,textarea,select') !== null
}
