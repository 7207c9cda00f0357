import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link, useParams } from 'react-router'
import { boxQuery } from '../api/law-queries.ts'
import { meQuery } from '../api/queries.ts'
import { BoxDesk } from '../filing/box-desk.tsx'
import { LooseForm } from '../filing/loose-form.tsx'
import { ManifestTable } from '../filing/manifest-table.tsx'
import { Card } from '../pieces/card.tsx'
import { counted, exact } from '../words/number.ts'

/** One box: scan into it, see what is in it, print its manifest. */
export function FilingBoxRoute() {
  const { id = '' } = useParams()
  const { data: page } = useSuspenseQuery(boxQuery(id))
  const { data: me } = useSuspenseQuery(meQuery)
  const { box } = page
  const mayChange = me.may.includes('move-sheets') && box.filing === null
  const unread = page.sheets.filter(({ lines }) => lines === null).length
  return (
    <div className="stack manifest">
      <div className="page-head">
        <div>
          <p className="crumb">
            <Link to="/filing">Filing</Link>
          </p>
          <h1>Box {box.label}</h1>
          <p>
            Box {box.number} of {box.of} for {page.office}
            {box.place !== null && `: ${box.place}`}
          </p>
        </div>
        <div className="actions">
          <a
            className="usa-button"
            href={`/api/filing/boxes/${box.id}/manifest.pdf`}
            download
          >
            Manifest as PDF
          </a>
          <a
            className="usa-button usa-button--outline"
            href={`/api/filing/boxes/${box.id}/manifest.csv`}
            download
          >
            As CSV
          </a>
          <Button type="button" outline onClick={() => window.print()}>
            Print
          </Button>
        </div>
      </div>
      {mayChange && <BoxDesk page={page} />}
      {box.filing !== null && (
        <p className="notice">
          This box was handed over.{' '}
          <Link to={`/filing/filings/${box.filing}`}>See the filing</Link>
        </p>
      )}
      <Card title="Manifest" sentence={page.petition}>
        <p className="figure-number">
          {exact(box.sheets)} <span>{box.sheets === 1 ? 'sheet' : 'sheets'}</span>{' '}
          {exact(box.lines)} <span>{box.lines === 1 ? 'line' : 'lines'}</span>
        </p>
        {box.unsure > 0 && (
          <p className="own-eyes">
            {counted(box.unsure, 'further row')} may be filled; nobody is sure. The office
            may count up to that many more.
          </p>
        )}
        {unread > 0 && (
          <p>
            Nobody has counted the lines of {counted(unread, 'sheet')}: take it out,
            count, and scan it with the number.
          </p>
        )}
        {box.sheets === 0 && <p>The box is empty. Scan the first sheet.</p>}
        <ManifestTable page={page} mayChange={mayChange} />
        {mayChange && <LooseForm box={box.id} />}
      </Card>
      <div className="sign-here" aria-hidden="true">
        <p>Received for the elections office:</p>
        <p>Name</p>
        <p>Signature</p>
        <p>Day and time</p>
      </div>
    </div>
  )
}
