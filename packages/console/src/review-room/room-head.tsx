import type { ReviewRoom } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { dayAndTime, longDate } from '../words/date.ts'
import { counted, exact } from '../words/number.ts'

/** How many lines were rejected, who may look and until when, and what the law says of it. */
export function RoomHead(props: { readonly room: ReviewRoom }) {
  const { room } = props
  return (
    <section className="card" aria-labelledby="room-head">
      <h2 id="room-head" className="only-for-readers">
        What may be seen here
      </h2>
      {room.open ? (
        <p className="check-head">
          <b>{exact(room.rejected)}</b> {room.rejected === 1 ? 'line was' : 'lines were'}{' '}
          rejected in the check that the certificate rests on.
        </p>
      ) : (
        <>
          <p className="notice notice--warning">{room.closedBecause}</p>
          <p>
            <Link to="/official">See how far the check is</Link>
          </p>
        </>
      )}
      {room.who !== '' && (
        <p>
          After the certificate {room.who} may see the sheet, the number and the ground of
          each rejected line{room.showsPaper ? ', and the line on paper' : ''}. No name
          and no address is shown, and every look is recorded.
        </p>
      )}
      <p className="small quiet">
        {room.section}
        {room.beginBy !== null &&
          ` · the examination begins by ${longDate(room.beginBy)} at the latest`}
        {room.until !== null && ` · your pass ends after ${longDate(room.until)}`}
      </p>
      {room.unverifiedRules.length > 0 && (
        <p className="small quiet">
          Not confirmed at the official source: {room.unverifiedRules.join('; ')}.
        </p>
      )}
      {!room.open && room.rejected > 0 && (
        <p className="small">
          You see the {counted(room.rejected, 'line')} as they will be shown, because you
          keep the book{room.asOf !== null && ` (as of ${dayAndTime(room.asOf)})`}.
        </p>
      )}
    </section>
  )
}
