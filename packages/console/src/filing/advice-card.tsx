import type { Dashboard, FilingAdvice } from '@groundswell/server/wire'
import { useQuery } from '@tanstack/react-query'
import { dashboardQuery } from '../api/queries.ts'
import { Card } from '../pieces/card.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { numberColumn } from '../pieces/number-column.tsx'
import {
  adviceReason,
  adviceTitle,
  placeWords,
  waitingWords,
} from '../words/advice-words.ts'
import { dayAndTime } from '../words/date.ts'
import { exact, outOf100, range } from '../words/number.ts'

const columns: readonly Column<FilingAdvice['counties'][number]>[] = [
  {
    key: 'county',
    head: 'County',
    cell: ({ county }) => county,
    value: ({ county }) => county,
  },
  numberColumn('raw', 'Lines', ({ raw }) => raw),
  numberColumn('sample', 'Office draws', ({ sample }) => sample),
  {
    key: 'valid',
    head: 'Valid lines, 90 %',
    numeric: true,
    cell: ({ valid }) => range(valid),
    value: ({ valid }) => valid.median,
  },
  {
    key: 'projection',
    head: 'Projected, 90 %',
    numeric: true,
    cell: ({ projection }) => range(projection),
    value: ({ projection }) => projection.median,
  },
  {
    key: 'duplicates',
    head: 'Repeats found',
    numeric: true,
    cell: ({ duplicatesFound }) => duplicatesFound.toFixed(1),
    value: ({ duplicatesFound }) => duplicatesFound,
  },
]

/** "File now, or collect so many more here": the odds, and everything that they rest on. */
export function AdviceCard() {
  const { data } = useQuery({ ...dashboardQuery, throwOnError: false, retry: false })
  if (data === undefined) {
    return (
      <Card title="File now or collect more?">
        <p>Nothing has been counted yet, so nobody can say what filing would bring.</p>
      </Card>
    )
  }
  return data.filing === null ? (
    <Card title="File now or collect more?">
      <p>The next count will say. Until then the dashboard has the odds of today.</p>
    </Card>
  ) : (
    <Advice advice={data.filing} dashboard={data} />
  )
}

function Advice(props: { readonly advice: FilingAdvice; readonly dashboard: Dashboard }) {
  const { advice, dashboard } = props
  const { chances } = advice
  const { valid } = dashboard.tiers
  return (
    <Card className="advice" title="File now or collect more?">
      <p className="figure-number">{adviceTitle(advice)}</p>
      <p>{adviceReason(advice)}</p>
      <p>
        Of 100 filings today: {outOf100(chances.sufficient)} qualify on the sample,{' '}
        {outOf100(chances.fullCheck)} have every line checked,{' '}
        {outOf100(chances.insufficient)} fail on the sample. In hand: {range(valid)} valid
        signatures (90 % sure) of {exact(dashboard.petition.required)}.
      </p>
      {dashboard.odds.note !== null && <p>{dashboard.odds.note}</p>}
      <p>{waitingWords(advice)}</p>
      {advice.places.length > 0 && (
        <>
          <h3>Where lines help most, the largest first</h3>
          <ol className="advice__places">
            {largestFirst(advice)
              .slice(0, 12)
              .map((place) => (
                <li key={place.place}>
                  <b>{place.place}</b> {placeWords(place)}
                </li>
              ))}
          </ol>
          {advice.places.length > 12 && (
            <p>and {exact(advice.places.length - 12)} other places, all they can give.</p>
          )}
        </>
      )}
      <Disclosure summary="What each county would find">
        <DataTable
          caption="If everything in hand were filed today"
          columns={columns}
          rows={advice.counties}
          rowKey={({ county }) => county}
          most={20}
        />
      </Disclosure>
      <Disclosure summary="What this rests on">
        <ul>
          {[...advice.assumptions, ...dashboard.assumptions].map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p className="small quiet">
          {exact(advice.simulations)} simulated procedures for each amount tried; counted{' '}
          {dayAndTime(dashboard.asOf)}
          {dashboard.stale ? ', and newer records exist' : ''}.
        </p>
      </Disclosure>
    </Card>
  )
}

/** A county that could give three lines is no place to send anybody first. */
function largestFirst({ places }: FilingAdvice): FilingAdvice['places'] {
  return places.toSorted((a, b) => b.lines - a.lines)
}
