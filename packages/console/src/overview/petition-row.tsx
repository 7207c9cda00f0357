import type { OverviewRow } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import { counted, exact, outOf100, range } from '../words/number.ts'
import { CountForm } from './count-form.tsx'
import { useOverviewAct } from './overview-query.ts'
import { placeName } from './place-name.ts'
import { ShareRuler } from './share-ruler.tsx'

const stageWords: Readonly<Record<OverviewRow['stage'], string>> = {
  'before-start': 'not begun',
  circulating: 'circulating',
  'past-deadline': 'deadline passed, not filed here',
  filed: 'filed',
}

const fromWords: Readonly<Record<'given' | 'published' | 'formula', string>> = {
  given: 'as entered',
  published: 'as published',
  formula: 'reckoned from the vote, for planning',
}

/** One petition of the movement: what it needs, has, and has to do, under its own law. */
export function PetitionRow(props: {
  readonly row: OverviewRow
  readonly mayChange: boolean
}) {
  const { row, mayChange } = props
  return (
    <tr className={row.isOwn ? 'overview__own' : undefined}>
      <th scope="row">
        <b>{placeName(row.jurisdiction)}</b>
        <span className="small quiet">
          {row.kind.replaceAll('-', ' ')}
          {row.isOwn && ', this drive'}
        </span>
        <span className="tag">{stageWords[row.stage]}</span>
      </th>
      <td data-label="Required">
        {row.required === null ? (
          <span className="quiet">not known</span>
        ) : (
          <>
            {exact(row.required)}
            {row.requiredFrom !== null && (
              <span className="small quiet">{fromWords[row.requiredFrom]}</span>
            )}
          </>
        )}
      </td>
      <td data-label="Valid in hand">
        <CountCell row={row} />
      </td>
      <td data-label="Qualifies on the sample">
        <OddsCell row={row} />
      </td>
      <td data-label="Deadline">
        {row.deadline === null ? (
          <span className="quiet">not known</span>
        ) : (
          <>
            {longDate(row.deadline)}
            <span className="small quiet">{daysWords(row.daysLeft ?? 0)}</span>
          </>
        )}
      </td>
      <td data-label="Next date">
        {row.next === null ? (
          <span className="quiet">none</span>
        ) : (
          <>
            {longDate(row.next.on)}
            <span className="small quiet">{row.next.what}</span>
          </>
        )}
      </td>
      <td data-label="Missing duties">
        <DutiesCell row={row} />
        <Details row={row} mayChange={mayChange} />
      </td>
    </tr>
  )
}

function CountCell({ row }: { readonly row: OverviewRow }) {
  const { count, required } = row
  if (count === null) return <span className="quiet">no count known</span>
  if (count.valid === null)
    return <>{counted(count.lines, 'line')}, none counted as valid</>
  return (
    <>
      {range(count.valid)} valid
      {required !== null && <ShareRuler valid={count.valid} required={required} />}
      <span className="small quiet">
        {counted(count.lines, 'line')} in hand, as of {longDate(count.asOf)}
        {count.daysOld > 7 && ` (${counted(count.daysOld, 'day')} old)`}
      </span>
    </>
  )
}

function OddsCell({ row }: { readonly row: OverviewRow }) {
  const odds = row.count?.odds
  if (odds === undefined || odds === null) return <span className="quiet">not known</span>
  return (
    <>
      {outOf100(odds.qualify)} in 100
      <span className="small quiet">
        {outOf100(odds.fullCheck)} every line checked, {outOf100(odds.fail)} fail
      </span>
    </>
  )
}

function DutiesCell({ row }: { readonly row: OverviewRow }) {
  const { duties } = row
  if (duties === null) return <span className="quiet">not known</span>
  if (duties.late === null || duties.open === null) {
    return (
      <>
        not told
        <span className="small quiet">
          the law lists {counted(duties.ofLaw, 'duty', 'duties')}
        </span>
      </>
    )
  }
  if (duties.late + duties.open === 0) return <>none</>
  return (
    <>
      {duties.late > 0 && <b>{exact(duties.late)} late</b>}
      {duties.late > 0 && duties.open > 0 && ', '}
      {duties.open > 0 && `${exact(duties.open)} open`}
    </>
  )
}

function Details({
  row,
  mayChange,
}: {
  readonly row: OverviewRow
  readonly mayChange: boolean
}) {
  const removing = useOverviewAct(`petitions/${row.key}/removed`)
  return (
    <Disclosure summary="More">
      <p className="small">
        “{row.title}”, under {row.rules}, begun {longDate(row.start)}.
      </p>
      {row.problems.map((problem) => (
        <p key={problem} className="small">
          {problem}
        </p>
      ))}
      {row.law.length > 0 && (
        <p className="small quiet">
          By <CitedLaw law={row.law} />
        </p>
      )}
      {row.count !== null && (
        <p className="small quiet">
          Count from {row.count.source}
          {row.count.sha256 !== null && (
            <>
              {' '}
              · <code>{row.count.sha256.slice(0, 12)}</code>
            </>
          )}
        </p>
      )}
      {mayChange && !row.isOwn && (
        <>
          <CountForm of={row.key} where={placeName(row.jurisdiction)} />
          <RefusedNotice error={removing.error} />
          <Button
            type="button"
            unstyled
            disabled={removing.isPending}
            onClick={() => removing.mutate({})}
          >
            Take it out of the overview
            <span className="only-for-readers">, {placeName(row.jurisdiction)}</span>
          </Button>
        </>
      )}
    </Disclosure>
  )
}

function daysWords(days: number): string {
  if (days < 0) return `${counted(-days, 'day')} ago`
  return days === 0 ? 'today' : `${counted(days, 'day')} left`
}
