import type { CureInput, Finding } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { paperChanged } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import {
  cureWords,
  defectNames,
  defectSentence,
  effectSentence,
} from '../words/defect-words.ts'
import { FindingLaw } from './finding-law.tsx'

/** One defect of one sheet: what is wrong, what it costs, how it is mended and until when. */
export function FindingCard(props: {
  readonly finding: Finding
  readonly mayCure: boolean
  /** On the sheet's own page its id need not be said. */
  readonly isOnSheet?: boolean
}) {
  const { finding } = props
  return (
    <li className={`finding finding--${finding.status} finding--${finding.effect}`}>
      <div className="finding__head">
        <b>{defectNames.get(finding.kind) ?? finding.kind}</b>
        {props.isOnSheet !== true && (
          <Link to={`/sheets/${finding.sheet}`}>{finding.printedId}</Link>
        )}
        {props.isOnSheet !== true && (
          <span className="quiet">
            {finding.county}
            {finding.holder !== null && ` · ${finding.holder}`}
          </span>
        )}
      </div>
      <p>
        {defectSentence(finding)} {effectSentence(finding)}
      </p>
      {finding.status === 'open' && finding.way !== null && (
        <p>
          {cureWords.get(finding.way)} <b>{lastDay(finding)}</b>
        </p>
      )}
      {finding.status === 'too-late' && <p>The last day to mend this has passed.</p>}
      {finding.status === 'incurable' && finding.effect !== 'note' && (
        <p>Nothing done to this sheet helps; its voters may sign another one.</p>
      )}
      <FindingLaw finding={finding} />
      <CureAct finding={finding} mayCure={props.mayCure} />
    </li>
  )
}

function lastDay(finding: Finding): string {
  if (finding.until !== null) return `Last day: ${longDate(finding.until)}.`
  return finding.daysAfterNotice === null
    ? ''
    : `Within ${finding.daysAfterNotice} days of the office’s notice.`
}

/** One press records that it was mended; another takes the record back. */
function CureAct(props: { readonly finding: Finding; readonly mayCure: boolean }) {
  const { finding } = props
  const client = useQueryClient()
  const cure = useMutation({
    mutationFn: () =>
      send('POST', '/api/compliance/cures', {
        sheet: finding.sheet,
        kind: finding.kind,
      } satisfies CureInput),
    onSuccess: () => paperChanged(client),
  })
  const undo = useMutation({
    mutationFn: (id: number) => send('POST', `/api/compliance/cures/${id}/undo`),
    onSuccess: () => paperChanged(client),
  })
  const notice = <RefusedNotice error={cure.error ?? undo.error} />
  const mended = `${defectNames.get(finding.kind) ?? finding.kind}, ${finding.printedId}`
  if (finding.cure !== null) {
    const { cure: done } = finding
    return (
      <div className="small">
        Mended on {longDate(done.on)}, noted by {done.by}.{' '}
        {props.mayCure && (
          <Button
            type="button"
            unstyled
            disabled={undo.isPending}
            onClick={() => undo.mutate(done.id)}
          >
            Undo<About>{mended}</About>
          </Button>
        )}
        {notice}
      </div>
    )
  }
  if (!props.mayCure || finding.status !== 'open' || finding.until === null) return null
  return (
    <div className="actions">
      <Button
        type="button"
        outline
        disabled={cure.isPending}
        onClick={() => cure.mutate()}
        aria-label={`It has been mended: ${mended}`}
      >
        It has been mended
      </Button>
      {notice}
    </div>
  )
}
