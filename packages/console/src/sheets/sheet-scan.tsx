import type { SheetPage } from '@groundswell/server/wire'
import { scanImage } from '../api/paper-queries.ts'
import { Card } from '../pieces/card.tsx'
import { dayAndTime } from '../words/date.ts'

/** The sheet's pages as they were scanned last. */
export function SheetScan(props: {
  readonly scans: SheetPage['scans']
  readonly maySee: boolean
}) {
  const shown = props.scans.filter(({ image }) => image !== null)
  const [newest] = shown
  return (
    <Card title="Scan">
      {props.scans.length === 0 && (
        <p>No scan yet. Upload the scanner’s file under “Scans”.</p>
      )}
      {props.scans.length > 0 && shown.length === 0 && (
        <p>It was read, and no picture of it is kept here.</p>
      )}
      {!props.maySee && shown.length > 0 && (
        <p>Only those who read lines see the scan.</p>
      )}
      {props.maySee &&
        shown.slice(0, 4).map(({ image, page, formPage, fileName }) => (
          <figure key={`${fileName}-${page}`} className="scan">
            <a href={scanImage(image ?? '')} target="_blank" rel="noreferrer">
              <img
                src={scanImage(image ?? '')}
                alt={`Page ${formPage ?? '?'} of the sheet as scanned`}
                loading="lazy"
              />
            </a>
            <figcaption className="small quiet">
              Page {formPage ?? '?'} · {fileName}, page {page}
            </figcaption>
          </figure>
        ))}
      {newest !== undefined && (
        <p className="small quiet">Scanned {dayAndTime(newest.at)}</p>
      )}
    </Card>
  )
}
