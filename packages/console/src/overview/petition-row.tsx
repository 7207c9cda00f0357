import type { OverviewRow } from '@groundswell/server/wire'
import { longDate } from '../words/date.ts'
import { counted, exact, outOf100, range } from '../words/number.ts'
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
export function PetitionRow({ row }: { readonly row: OverviewRow }) {
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
    <span>
      {duties.late > 0 && <b>{exact(duties.late)} late</b>}
      {duties.late > 0 && duties.open > 0 && ', '}
      {duties.open > 0 && `${exact(duties.open)} open`}
    </span>
  )
}

function daysWords(days: number): string {
  if (days < 0) return `${counted(-days, 'day')} ago`
  return days === 0 ? 'today' : `${counted(days, 'day')} left`
}
