import type { ReviewQueue } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { emptyDeskSentence } from './desk-bar.tsx'

/** Nothing waits: why, and what comes next. */
export function EmptyDesk(props: { readonly queue: ReviewQueue }) {
  return (
    <div className="empty">
      <h2>No line waits for you</h2>
      <p>{emptyDeskSentence(props.queue)}</p>
      <p>
        Lines that a colleague has open, and second looks at your own decisions, go to
        somebody else.
      </p>
      <Link className="usa-button" to="/">
        See the count
      </Link>
    </div>
  )
}
