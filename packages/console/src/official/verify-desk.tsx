import type { VerifierQueue } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { CandidateList, repeatedCandidate } from '../review/candidate-list.tsx'
import { DeskFrame } from '../review/desk-frame.tsx'
import { type DeskWish, duplicateReason } from '../review/review-keys.ts'
import { useDeskKeys } from '../review/use-desk-keys.ts'
import { capitalised } from '../words/capitalised.ts'
import { counted } from '../words/number.ts'
import { deskImage } from './desk-image.ts'
import { FiledLine } from './filed-line.tsx'
import { SignatureCompare } from './signature-compare.tsx'
import { useLookedUp } from './use-looked-up.ts'
import { type FoundWish, useVerify } from './use-verify.ts'
import { VerifyBar } from './verify-bar.tsx'

/** "Does this signature count?" One line at a time, found by one key, in the order drawn. */
export function VerifyDesk(props: {
  readonly queue: VerifierQueue
  readonly wanted: string | null
}) {
  const { queue } = props
  const desk = useVerify(queue, props.wanted)
  const { line } = desk
  const { lookedUp, lookUp } = useLookedUp(line?.lineId)
  // Whom the verifier looked up comes first; the roll's own candidates follow.
  const candidates = [
    ...lookedUp,
    ...(line?.candidates ?? []).filter(
      ({ voterId }) => !lookedUp.some((each) => each.voterId === voterId),
    ),
  ]

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

  const act = (wish: DeskWish, highlighted: number) => {
    switch (wish.kind) {
      case 'undo':
        return void desk.undo()
      case 'second-look':
        return found({ found: 'second-look', words: 'goes to a second verifier' })
      case 'reject':
        return invalid(wish.reason)
      case 'choose': {
        const candidate = candidates[wish.candidate]
        if (!candidate) return undefined
        const { voterId, name } = candidate
        const [against] = candidate.disqualifiers
        // The records speak against this voter: the finding is the ground they give.
        return against
          ? invalid(against.reason, voterId)
          : found({ found: 'valid', voterId, words: `valid, ${name}` })
      }
      case 'duplicate': {
        const candidate = repeatedCandidate(candidates, highlighted)
        const reason = duplicateReason(queue.reasons)
        return candidate && reason ? invalid(reason.code, candidate.voterId) : undefined
      }
      // A second look is a finding of its own here, and lines come in the order drawn.
      default:
        return undefined
    }
  }
  const keys = useDeskKeys({
    lineId: line?.lineId,
    candidates: candidates.length,
    reasons: queue.reasons,
    act,
  })
  const marked = candidates[keys.highlighted]
  const [against] = marked?.disqualifiers ?? []

  return (
    <DeskFrame
      title="Verify lines: does this signature count?"
      bar={<VerifyBar queue={queue} />}
      message={desk.message}
      paper={
        line?.picture && (
          <img
            className="filed-picture"
            src={deskImage(line.picture)}
            alt={`Line ${line.row ?? ''} of sheet ${line.sheet ?? ''} as it stands on paper`}
          />
        )
      }
      line={
        line && (
          <FiledLine line={line}>
            <SignatureCompare line={line} candidate={marked} />
          </FiledLine>
        )
      }
      candidates={
        line && (
          <CandidateList
            candidates={candidates}
            highlighted={keys.highlighted}
            county={line.county.split(' / ')[0] ?? ''}
            whenNone="Press / to look the voter up, n if nobody on the roll fits, r for another ground."
            headWhenNone={line.claim === null ? 'Whose line is it?' : undefined}
            choose={(candidate) => act({ kind: 'choose', candidate }, keys.highlighted)}
            remark={({ voterId }) =>
              lookedUp.some((each) => each.voterId === voterId)
                ? 'you looked this voter up'
                : undefined
            }
          >
            {against && (
              <p className="small">
                {capitalised(against.sentence)} Choosing this voter finds the line not
                valid.
              </p>
            )}
          </CandidateList>
        )
      }
      empty={<NothingWaits foundByMe={queue.foundByMe} />}
      reasons={queue.reasons}
      keys={keys}
      reject={(code) => invalid(code)}
      take={(hit) => {
        if (!line) return
        keys.setMode('choose')
        keys.highlight(0)
        void lookUp(line.lineId, hit)
      }}
      without={['← →']}
    />
  )
}

function NothingWaits(props: { readonly foundByMe: number }) {
  return (
    <div className="empty">
      <p>
        {props.foundByMe > 0
          ? `You have found on ${counted(props.foundByMe, 'line')}. Nothing waits for you.`
          : 'Nothing waits for you. Lines come here when the official deals them out, or when a colleague asks for a second look.'}
      </p>
      <Link className="usa-button" to="/official">
        To the official’s desk
      </Link>
    </div>
  )
}
