import type { CustodyAct, SheetState } from '@groundswell/server/wire'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { sheetsQuery } from '../api/paper-queries.ts'
import { meQuery, petitionQuery } from '../api/queries.ts'
import { Card } from '../pieces/card.tsx'
import { Choice } from '../pieces/choice.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { ScanDesk } from '../sheets/scan-desk.tsx'
import { SheetTable } from '../sheets/sheet-table.tsx'
import { StateBar } from '../sheets/state-bar.tsx'
import { counted, exact } from '../words/number.ts'
import { actWords, stateWords } from '../words/sheet-words.ts'

/** The desk where paper goes in and out, and where every sheet is. */
export function SheetsRoute() {
  const [search, setSearch] = useSearchParams()
  const { data: me } = useSuspenseQuery(meQuery)
  const petition = useQuery({ ...petitionQuery, throwOnError: false })
  const filter = search.get('show') ?? ''
  const query = filter === 'odd' ? '?odd=true' : filter === '' ? '' : `?state=${filter}`
  const { data } = useSuspenseQuery(sheetsQuery(query))
  const wanted = actWords.find((each) => each.act === search.get('act'))
  const first: CustodyAct = wanted?.act ?? 'returned'

  if (data.total === 0) return <NoSheetsYet mayPrint={me.may.includes('print-sheets')} />
  return (
    <div className="stack">
      <PageHead path="/sheets" />
      {me.may.includes('move-sheets') && (
        <ScanDesk key={first} first={first} today={petition.data?.asOf} />
      )}
      <Card
        title="Where all sheets are"
        sentence={`${counted(data.total, 'sheet')} printed; each is in one place.`}
      >
        <StateBar counts={data.counts} label="Sheets by where they are" />
      </Card>
      <Card title="Sheets">
        <div className="toolbar">
          <Choice
            label="Show"
            value={filter}
            options={[
              ['', 'all sheets'],
              ...data.counts.map(
                ({ state, sheets }) =>
                  [
                    state,
                    `${stateWords.get(state) ?? state} (${exact(sheets)})`,
                  ] as const,
              ),
              ['odd', 'something odd in their lives'],
            ]}
            change={(show) => setSearch(show === '' ? {} : { show })}
          />
        </div>
        {data.sheets.length === 0 ? (
          <p>No sheet {filterWords(filter)}.</p>
        ) : (
          <SheetTable
            caption={
              data.sheets.length < 200
                ? counted(data.sheets.length, 'sheet')
                : 'The first 200; scan or type an id to open any other'
            }
            sheets={data.sheets}
          />
        )}
      </Card>
    </div>
  )
}

function filterWords(filter: string): string {
  if (filter === 'odd') return 'has anything odd in its life'
  return `is ${stateWords.get(filter as SheetState) ?? 'there'}`
}

function NoSheetsYet(props: { readonly mayPrint: boolean }) {
  return (
    <div className="empty">
      <h1>No sheets yet</h1>
      <p>
        Every sheet is numbered and carries a code; from its printing to the county’s
        receipt it is known where it is.
      </p>
      {props.mayPrint ? (
        <Link className="usa-button" to="/packets">
          Print the first packet
        </Link>
      ) : (
        <p>
          The manager prints the first packet; then you will find the scanning desk here.
        </p>
      )}
    </div>
  )
}
