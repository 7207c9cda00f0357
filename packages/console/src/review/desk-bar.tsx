import type { ReviewQueue } from '@groundswell/server/wire'
import { counted, exact, percent } from '../words/number.ts'

/** The thin bar: how much is done, how fast, and how well two readers agree. */
export function DeskBar(props: {
  readonly queue: ReviewQueue
  readonly waiting: number
}) {
  const { queue, waiting } = props
  const all = queue.decidedToday + waiting
  return (
    <div className="desk-bar">
      <progress
        max={Math.max(1, all)}
        value={queue.decidedToday}
        aria-label={`${exact(queue.decidedToday)} of ${exact(all)} lines decided today`}
      />
      <ul>
        <li>
          <b>{exact(waiting)}</b> waiting
        </li>
        <li>
          <b>{exact(queue.decidedToday)}</b> decided today,{' '}
          <b>{exact(queue.decidedByMe)}</b> by you
        </li>
        <li>
          {queue.ratePerHour === null ? (
            'your rate shows after five lines'
          ) : (
            <>
              <b>{exact(Math.round(queue.ratePerHour))}</b> an hour
            </>
          )}
        </li>
        <li>
          {queue.agreement === null ? (
            `no second looks yet`
          ) : (
            <>
              <b>{percent(queue.agreement)}</b> agreement with the second reader
            </>
          )}
        </li>
      </ul>
    </div>
  )
}

/** The sentence for a desk that is empty, and what made it so. */
export function emptyDeskSentence(queue: ReviewQueue): string {
  if (queue.decidedByMe > 0) {
    return `You have decided ${counted(queue.decidedByMe, 'line')}. The count is made anew by itself.`
  }
  return 'Lines come here when the roll offers more than one likely voter, or none that is likely enough.'
}
