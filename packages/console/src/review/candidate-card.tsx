import type { Candidate } from '@groundswell/server/wire'
import { capitalised } from '../words/capitalised.ts'
import { chanceWords } from '../words/number.ts'
import { markedText, marksIn } from './marked-text.ts'

/** One voter who may have written the line; differing letters are marked. */
export function CandidateCard(props: {
  readonly candidate: Candidate
  readonly number: number
  readonly highlighted: boolean
  readonly sheetCounty: string
  /** Why this voter stands here, if not by the match alone. */
  readonly remark?: string | undefined
  readonly choose: () => void
}) {
  const { candidate, number } = props
  const elsewhere = candidate.county !== props.sheetCounty
  return (
    <li className={props.highlighted ? 'candidate candidate--on' : 'candidate'}>
      <button type="button" onClick={props.choose} aria-keyshortcuts={String(number)}>
        <kbd>{number}</kbd>
        <span className="candidate__body">
          <span className="candidate__head">
            <span className="candidate__name">
              <Marked text={candidate.name} fields={candidate.fields} />
            </span>
            <span className="candidate__facts">
              {candidate.birthYear !== null && <span>born {candidate.birthYear}</span>}
              <span>{candidate.status.toLowerCase()}</span>
              {candidate.probability > 0 && <b>{chanceWords(candidate.probability)}</b>}
            </span>
          </span>
          <span className="candidate__address">
            <Marked text={candidate.address} fields={candidate.fields} />
            {', '}
            <Marked text={candidate.city} fields={candidate.fields} />
          </span>
          {elsewhere && (
            <span className="candidate__warning">
              {candidate.county} County, not this sheet’s
            </span>
          )}
          {props.remark && <span className="candidate__named">{props.remark}</span>}
          {candidate.alreadyCountedOn !== null && (
            <span className="candidate__warning">
              counted already on {candidate.alreadyCountedOn}: press d
            </span>
          )}
          <span className="candidate__explanation">
            {capitalised(candidate.explanation)}
          </span>
        </span>
      </button>
    </li>
  )
}

function Marked(props: { readonly text: string; readonly fields: Candidate['fields'] }) {
  const runs = markedText(props.text, marksIn(props.text, props.fields))
  return runs.map((run, i) =>
    run.differs ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place.
      <mark key={i}>{run.text}</mark>
    ) : (
      run.text
    ),
  )
}
