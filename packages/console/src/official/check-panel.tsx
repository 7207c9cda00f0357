import type { OfficeView } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { numberColumn } from '../pieces/number-column.tsx'
import { counted, exact } from '../words/number.ts'
import { BatchForm } from './batch-form.tsx'
import { PublishedFiles } from './published-files.tsx'
import { Refused } from './refused.tsx'
import { useOfficeAct } from './use-office-act.ts'

type Row = OfficeView['tallies'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'county',
    head: 'County',
    cell: (r) => r.county || 'All',
    value: (r) => r.county,
  },
  numberColumn('lines', 'Lines', (r) => r.lines),
  numberColumn('valid', 'Valid', (r) => r.valid),
  numberColumn('invalid', 'Not valid', (r) => r.invalid),
  numberColumn('duplicates', 'of these duplicates', (r) => r.duplicates),
  numberColumn('pending', 'Waiting', (r) => r.pending),
]

const stages = ['sample', 'second-sample', 'full'] as const

/** Lines with the verifiers: how far, who, and what closes the stage. */
export function CheckPanel(props: {
  readonly view: OfficeView
  readonly stage: 'sample' | 'second-sample' | 'full'
  readonly mayWrite: boolean
  readonly mayVerify: boolean
}) {
  const { view, stage } = props
  const closing = useOfficeAct(view, 'closing')
  const opening = useOfficeAct(view, 'full-check')
  const begun = view.stage === stage
  const later = view.stage !== null && stages.indexOf(view.stage) > stages.indexOf(stage)
  if (!begun && !later) {
    return (
      <>
        <p>
          {stage === 'full'
            ? 'Every line that was not drawn comes before the verifiers. What was found on drawn lines stays.'
            : 'The lines come here when they are drawn.'}
        </p>
        {props.mayWrite && (stage === 'full' || view.frame !== null) && (
          <Button type="button" disabled={opening.busy} onClick={() => opening.act()}>
            Put every line before the verifiers
          </Button>
        )}
        <Refused of={opening} />
      </>
    )
  }
  const { total } = view
  return (
    <>
      {begun && total !== null && (
        <>
          <p className="check-head">
            <b>{exact(total.lines - total.pending)}</b> of {counted(total.lines, 'line')}{' '}
            checked
          </p>
          <progress
            className="check-progress"
            max={Math.max(1, total.lines)}
            value={total.lines - total.pending}
            aria-label="Lines checked"
          />
          {view.repeats.length > 0 && <Repeats lines={view.repeats} />}
          <DataTable
            caption="What was found, by county"
            columns={columns}
            rows={view.tallies}
            rowKey={(r) => r.county}
            most={12}
          />
          <Reasons tally={total} />
          {props.mayVerify && (
            <p>
              <Link className="usa-button usa-button--outline" to="/verify">
                Verify lines
              </Link>
            </p>
          )}
          {props.mayWrite && <BatchForm view={view} />}
          {props.mayWrite && !view.stageClosed && (
            <>
              <Button
                type="button"
                disabled={closing.busy || (total.pending > 0 && stage !== 'full')}
                onClick={() => closing.act({ stage })}
              >
                Close the findings
              </Button>
              <p className="small quiet">
                {stage === 'full'
                  ? 'The check may stop as soon as the valid lines reach the requirement; lines left are reported as unchecked.'
                  : 'Closing publishes the findings and reckons the outcome. It can be taken back until the certificate.'}
              </p>
              <Refused of={closing} />
            </>
          )}
        </>
      )}
      {(later || view.stageClosed) && (
        <p>The findings are closed. Their file names lines and grounds, never people.</p>
      )}
      <PublishedFiles view={view} names={[`findings-${stage}.csv`]} />
    </>
  )
}

function Repeats(props: { readonly lines: readonly (readonly string[])[] }) {
  return (
    <div className="notice notice--warning">
      <p>
        {counted(props.lines.length, 'voter')} found valid on more than one line. All but
        one of these lines must be found a duplicate:
      </p>
      <ul>
        {props.lines.slice(0, 10).map((lines) => (
          <li key={lines.join()}>
            {lines.map((line, i) => (
              <span key={line}>
                {i > 0 && ', '}
                <Link to={`/verify?line=${encodeURIComponent(line)}`}>{line}</Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Reasons(props: { readonly tally: Row }) {
  const reasons = Object.entries(props.tally.byReason).toSorted(([, a], [, b]) => b - a)
  if (reasons.length === 0) return null
  return (
    <ul className="reason-counts">
      {reasons.map(([reason, count]) => (
        <li key={reason}>
          <b>{exact(count)}</b> {reason.toLowerCase().replaceAll('_', ' ')}
        </li>
      ))}
    </ul>
  )
}
