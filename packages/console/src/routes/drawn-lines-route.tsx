import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { keyingDrawQuery, meQuery, petitionQuery, pullListQuery } from '../api/queries.ts'
import { DrawCard } from '../keying/draw-card.tsx'
import { MisreadCard } from '../keying/misread-card.tsx'
import { PullTable } from '../keying/pull-table.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'

/** The list for whoever stands at the shelf, and how well drawn lines are read. */
export function DrawnLinesRoute() {
  const { data: list } = useSuspenseQuery(pullListQuery)
  const { data: draw } = useSuspenseQuery(keyingDrawQuery)
  const { data: petition } = useSuspenseQuery(petitionQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const sheets = list.places.reduce((sum, place) => sum + place.sheets.length, 0)
  return (
    <div className="stack drawn-lines">
      <PageHead path="/drawn-lines">
        {sheets > 0 && (
          <div className="actions">
            <Button type="button" onClick={() => window.print()}>
              Print the list
            </Button>
            <Link className="usa-button usa-button--outline" to="/transcribe">
              Key lines
            </Link>
          </div>
        )}
      </PageHead>
      {sheets === 0 ? (
        <div className="empty">
          <h2>No sheet is to be fetched</h2>
          <p>
            {list.withPicture > 0
              ? `${counted(list.withPicture, 'drawn line')} to key ${list.withPicture === 1 ? 'has a picture' : 'have pictures'}; the paper can stay where it is.`
              : 'Every drawn line is keyed, or none has been drawn yet.'}
          </p>
          {list.withPicture > 0 ? (
            <Link className="usa-button" to="/transcribe">
              Key lines
            </Link>
          ) : (
            <Link className="usa-button" to="/#sharpen">
              See what more lines would tell
            </Link>
          )}
        </div>
      ) : (
        <section className="pull-list" aria-labelledby="pull-head">
          <h2 id="pull-head">
            {counted(sheets, 'sheet')} with {counted(list.lines, 'line')} to key
          </h2>
          <p className="quiet">
            In the order of the boxes, as of {longDate(petition.asOf)}.
            {list.withPicture > 0 &&
              ` ${counted(list.withPicture, 'more line')} ${list.withPicture === 1 ? 'has a picture and needs' : 'have pictures and need'} no paper.`}
          </p>
          {list.places.map((place) => (
            <PullTable key={place.place ?? ''} place={place} />
          ))}
        </section>
      )}
      <div className="columns columns--two not-printed">
        <MisreadCard draw={draw} me={me} />
        <DrawCard draw={draw} />
      </div>
    </div>
  )
}
