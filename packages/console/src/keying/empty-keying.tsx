import type { KeyingDesk, Me } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { counted } from '../words/number.ts'

/** Nothing waits for this reader: why, and what comes next. */
export function EmptyKeying(props: { readonly desk: KeyingDesk; readonly me: Me }) {
  const { desk, me } = props
  return (
    <div className="empty">
      <h2>No line waits for you</h2>
      <p>{whyEmpty(desk)}</p>
      {me.may.includes('extend-draw') && (
        <Link className="usa-button" to="/#sharpen">
          Draw more lines
        </Link>
      )}
    </div>
  )
}

function whyEmpty(desk: KeyingDesk): string {
  const others = desk.toReadAgain + desk.toSettle
  if (others > 0) {
    return `${counted(others, 'line')} that you have read ${others === 1 ? 'waits' : 'wait'} for another person: nobody reads a line twice.`
  }
  if (desk.settled > 0)
    return 'Every drawn line is keyed. The count is made anew by itself.'
  return 'Lines come here when a manager has them drawn. Only a draw lets a few lines speak for all of them.'
}
