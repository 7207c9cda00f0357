import type { FilingView } from '@groundswell/server/wire'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { filingQuery } from '../api/law-queries.ts'
import { meQuery } from '../api/queries.ts'
import { AdviceCard } from '../filing/advice-card.tsx'
import { BoxList } from '../filing/box-list.tsx'
import { FileForm } from '../filing/file-form.tsx'
import { OfficeTable } from '../filing/office-table.tsx'
import { Card } from '../pieces/card.tsx'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { longDate } from '../words/date.ts'
import { counted, exact, signed } from '../words/number.ts'

/** "File now or collect more, and what goes to which office?" */
export function FilingRoute() {
  const { data: view } = useSuspenseQuery(filingQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const [filing, setFiling] = useState<{ readonly place: string | null }>()
  const mayBox = me.may.includes('move-sheets')
  return (
    <div className="stack">
      <PageHead path="/filing" />
      {filing !== undefined && (
        <FileForm
          key={filing.place}
          view={view}
          place={filing.place}
          close={() => setFiling(undefined)}
        />
      )}
      <AdviceCard />
      <Card title="What goes to which office" sentence={planSentence(view)}>
        {view.offices.length === 0 ? (
          <p>Nothing has come back yet. What circulators return appears here.</p>
        ) : (
          <OfficeTable
            view={view}
            mayBox={mayBox}
            mayFile={me.may.includes('file-petition')}
            file={(place) => {
              setFiling({ place })
              window.scrollTo({ top: 0 })
            }}
          />
        )}
        <p className="small quiet">
          {atOnceWords[view.office.atOnce]} <CitedLaw law={view.office.law} />{' '}
          <a href="/api/filing/sheets.csv" download>
            Every sheet as CSV
          </a>
        </p>
      </Card>
      <Card title="Boxes" sentence="Scan sheets into a box; its manifest writes itself.">
        <BoxList view={view} mayBox={mayBox} />
      </Card>
      {view.filings.length > 0 && <Filed view={view} />}
    </div>
  )
}

const atOnceWords: Readonly<Record<FilingView['office']['atOnce'], string>> = {
  'each-office': 'All sheets of an office go to it at one time.',
  'same-day': 'All offices get theirs on one day.',
  once: 'Everything goes at one time.',
  'not-held': 'Whether everything must go at one time is not held in these rules.',
}

function planSentence({ office, offices, deadline }: FilingView): string {
  const sum = (of: (each: FilingView['offices'][number]) => number) =>
    offices.reduce((total, each) => total + of(each), 0)
  const held = sum(({ held: back }) => back.lines)
  return [
    `To ${office.title}, until ${longDate(deadline)}:`,
    `${counted(
      sum(({ ready }) => ready.sheets),
      'sheet',
    )} ready, ${exact(sum(({ boxed }) => boxed.sheets))} in boxes, ${exact(sum(({ filed }) => filed.sheets))} filed.`,
    held === 0 ? '' : `${counted(held, 'line')} held back until their sheets are mended.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function Filed(props: { readonly view: FilingView }) {
  return (
    <Card title="Filed">
      <ul className="boxes">
        {props.view.filings.map((each) => (
          <li key={each.id}>
            <Link to={`/filing/filings/${each.id}`}>
              {each.place ?? props.view.office.title}, {longDate(each.on)}
            </Link>
            <span>
              {counted(each.sheets, 'sheet')}, {counted(each.lines, 'line')}
              {each.counted !== null && `; the office counts ${signedCount(each)}`}
            </span>
            <span className="tag">{each.received ? 'received' : 'no receipt yet'}</span>
            {each.late && <span className="tag tag--ochre">after the last day</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function signedCount({ counted: raw, lines }: FilingView['filings'][number]): string {
  return `${exact(raw ?? 0)} (${signed((raw ?? 0) - lines)})`
}
