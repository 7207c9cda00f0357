import type { Compliance, Finding } from '@groundswell/server/wire'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { complianceQuery } from '../api/paper-queries.ts'
import { meQuery } from '../api/queries.ts'
import { CirculatorFindingCard } from '../compliance/circulator-finding-card.tsx'
import { FindingCard } from '../compliance/finding-card.tsx'
import { type FindingGroup, groupedFindings } from '../compliance/grouped-findings.ts'
import { Card } from '../pieces/card.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { longDate } from '../words/date.ts'
import { counted, exact } from '../words/number.ts'

type Shown = 'open' | 'lost' | 'notes' | 'cured'

const views: readonly { readonly key: Shown; readonly name: string }[] = [
  { key: 'open', name: 'To mend' },
  { key: 'lost', name: 'Cannot be mended' },
  { key: 'notes', name: 'House rules' },
  { key: 'cured', name: 'Mended' },
]

const most = 100

/** The gate before filing: each sheet that would be thrown out, while it can be mended. */
export function ComplianceRoute() {
  const { data } = useSuspenseQuery(complianceQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const [view, setView] = useState<Shown>('open')
  const shown = ofView(data, view)
  return (
    <div className="stack">
      <PageHead path="/compliance" />
      <Verdict data={data} />
      {data.unchecked.length > 0 && <Unchecked data={data} />}
      <div className="segments" role="group" aria-label="Which defects">
        {views.map(({ key, name }) => (
          <button
            key={key}
            type="button"
            aria-pressed={key === view}
            onClick={() => setView(key)}
          >
            {name} ({exact(ofView(data, key).length)})
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <p>{emptyWords[view]}</p>
      ) : (
        <ul className="findings card">
          {shown
            .slice(0, most)
            .map(({ first, all }) =>
              all.length > 1 ? (
                <CirculatorFindingCard
                  key={`${first.sheet}-${first.kind}`}
                  findings={all}
                  mayKeep={me.may.includes('keep-ledger')}
                />
              ) : (
                <FindingCard
                  key={`${first.sheet}-${first.kind}`}
                  finding={first}
                  mayCure={me.may.includes('move-sheets')}
                />
              ),
            )}
        </ul>
      )}
      {shown.length > most && (
        <p className="small">
          The first {most}; {exact(shown.length - most)} more follow as these are mended.
        </p>
      )}
    </div>
  )
}

const emptyWords: Readonly<Record<Shown, string>> = {
  open: 'Nothing waits to be mended.',
  lost: 'Nothing is past mending.',
  notes: 'Every circulator is registered and trained.',
  cured: 'Nothing has been mended yet.',
}

/** What a view lists, so that its number is the number of things to do. */
function ofView({ findings }: Compliance, view: Shown): readonly FindingGroup[] {
  return groupedFindings(findings.filter((finding) => viewOf(finding) === view))
}

function viewOf({ status, effect }: Finding): Shown {
  if (status === 'cured') return 'cured'
  if (effect === 'note') return 'notes'
  return status === 'open' ? 'open' : 'lost'
}

function Verdict(props: { readonly data: Compliance }) {
  const { data } = props
  const open = data.findings.filter((each) => viewOf(each) === 'open')
  const curable = new Set(open.map(({ sheet }) => sheet)).size
  if (data.sheetsAtRisk === 0 && data.linesAtRisk === 0) {
    return (
      <Card title="Filed today, no sheet would be thrown out">
        <p>
          {counted(data.checked, 'sheet')} looked at. Last day to file:{' '}
          {longDate(data.deadline)}.
        </p>
      </Card>
    )
  }
  return (
    <Card title="Filed today">
      <p className="figure-number">
        {exact(data.linesAtRisk)} <span>lines on numbered sheets would be lost</span>
      </p>
      <p>
        {counted(data.sheetsAtRisk, 'sheet')} of {exact(data.checked)} would be thrown
        out.{' '}
        {curable > 0 &&
          `${counted(curable, 'sheet')} can still be mended; the last day is ${longDate(lastDayOf(open) ?? data.deadline)}.`}
      </p>
    </Card>
  )
}

/** The day that comes first. */
function lastDayOf(findings: readonly Finding[]): string | undefined {
  return findings.flatMap(({ until }) => until ?? []).sort()[0]
}

function Unchecked(props: { readonly data: Compliance }) {
  const { unchecked } = props.data
  const [first] = unchecked
  return (
    <div className="notice">
      <p>
        The declarations of {counted(unchecked.length, 'sheet')} have not been read, so
        nobody knows whether they count.
      </p>
      {first !== undefined && (
        <Link className="usa-button" to={`/sheets/${first.sheet}`}>
          Read the next one
        </Link>
      )}
    </div>
  )
}
