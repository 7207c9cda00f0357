import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { sheetQuery } from '../api/paper-queries.ts'
import { meQuery } from '../api/queries.ts'
import { DeclarationCard } from '../compliance/declaration-card.tsx'
import { Card } from '../pieces/card.tsx'
import { SheetHistory } from '../sheets/sheet-history.tsx'
import { SheetLine } from '../sheets/sheet-line.tsx'
import { SheetRows } from '../sheets/sheet-rows.tsx'
import { SheetScan } from '../sheets/sheet-scan.tsx'
import { longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'
import { problemSentence, stateWords } from '../words/sheet-words.ts'

/** One sheet: its life as a line, its scan, its rows, what is wrong, and its history. */
export function SheetRoute() {
  const { id = '' } = useParams()
  const { data: sheet } = useSuspenseQuery(sheetQuery(id))
  const { data: me } = useSuspenseQuery(meQuery)
  const maySeeScan = me.may.includes('see-lines')
  return (
    <div className="stack">
      <div className="page-head">
        <div>
          <p className="crumb">
            <Link to="/sheets">Sheets</Link> ·{' '}
            <Link to={`/packets/${sheet.packet}`}>{sheet.packet}</Link>
          </p>
          <h1>{sheet.printedId}</h1>
          <p>
            {sheet.county} · {sheet.channel} · {stateWords.get(sheet.state)}
            {sheet.holder !== null && ` with ${sheet.holder}`}
            {sheet.place !== null && `, ${sheet.place}`} since {longDate(sheet.since)}
          </p>
        </div>
      </div>
      <Card title="Its life so far">
        <SheetLine sheet={sheet} />
      </Card>
      {(sheet.problems.length > 0 || !sheet.isFrozenText) && (
        <div className="notice sheet-problems">
          <ul>
            {!sheet.isFrozenText && (
              <li>It carries another text than the one that circulates.</li>
            )}
            {sheet.problems.map((problem) => (
              <li key={`${problem.kind}-${problem.seq}`}>
                {problemSentence(problem.kind)} ({longDate(problem.on)})
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="columns columns--two">
        <div className="stack">
          <Card
            title="Rows"
            sentence={
              sheet.rows === null
                ? 'Not scanned yet.'
                : `${counted(sheet.rows.used, 'row')} used, ${sheet.rows.unsure} unsure, ${sheet.rows.empty} empty.`
            }
          >
            <SheetRows rows={sheet.sheetRows} maySee={maySeeScan} />
            {sheet.turnIn !== null && (
              <p className="small quiet">
                Part of a hand count of {counted(sheet.turnIn.lines, 'line')} on{' '}
                {counted(sheet.turnIn.sheets, 'sheet')}, {longDate(sheet.turnIn.on)}.
              </p>
            )}
          </Card>
          <DeclarationCard sheet={sheet.id} mayRead={me.may.includes('move-sheets')} />
        </div>
        <div className="stack">
          <SheetScan scans={sheet.scans} maySee={maySeeScan} />
          <Card title="History">
            <SheetHistory
              events={sheet.events}
              mayUndo={me.may.includes('move-sheets')}
            />
            <p className="small quiet hash">
              Form {sheet.formVersion} · text {sheet.textHash.slice(0, 12)}…
            </p>
          </Card>
        </div>
      </div>
    </div>
  )
}
