import type { CirculatorEntryKind, Finding } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { paperChanged } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import { defectNames, defectSentence } from '../words/defect-words.ts'
import { counted } from '../words/number.ts'
import { FindingLaw } from './finding-law.tsx'

const entryOf: ReadonlyMap<Finding['kind'], CirculatorEntryKind> = new Map([
  ['circulator-age-unconfirmed', 'of-age'],
  ['circulator-not-registered', 'registered'],
  ['circulator-not-trained', 'trained'],
])

/** What the ledger lacks of one circulator, with every sheet that hangs on it. */
export function CirculatorFindingCard(props: {
  readonly findings: readonly Finding[]
  readonly mayKeep: boolean
}) {
  const [first] = props.findings
  const client = useQueryClient()
  const note = useMutation({
    mutationFn: ({ code, kind }: { code: string; kind: CirculatorEntryKind }) =>
      send('POST', `/api/circulators/${encodeURIComponent(code)}/entries`, { kind }),
    onSuccess: () => paperChanged(client),
  })
  if (first === undefined) return null
  const code = first.detail.circulator ?? ''
  const kind = entryOf.get(first.kind)
  const lines = props.findings.reduce((sum, each) => sum + each.lines, 0)
  return (
    <li className={`finding finding--${first.status} finding--${first.effect}`}>
      <div className="finding__head">
        <b>{defectNames.get(first.kind) ?? first.kind}</b>
        <span>{code}</span>
      </div>
      <p>
        {defectSentence(first)}{' '}
        {first.effect === 'note'
          ? 'The law does not reject the sheets for this.'
          : `${counted(props.findings.length, 'sheet')} would be thrown out: ${counted(lines, 'line')}.`}{' '}
        {first.until !== null && <b>Last day: {longDate(first.until)}.</b>}
      </p>
      <p className="finding__sheets small">
        {props.findings.map(({ sheet, printedId }) => (
          <Link key={sheet} to={`/sheets/${sheet}`}>
            {printedId}
          </Link>
        ))}
      </p>
      <FindingLaw finding={first} />
      {props.mayKeep && first.status === 'open' && kind !== undefined && (
        <div className="actions">
          <Button
            type="button"
            outline
            disabled={note.isPending}
            onClick={() => note.mutate({ code, kind })}
          >
            Note in the ledger today<About>{code}</About>
          </Button>
        </div>
      )}
      <RefusedNotice error={note.error} />
    </li>
  )
}
