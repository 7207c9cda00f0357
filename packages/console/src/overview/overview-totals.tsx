import type { Overview } from '@groundswell/server/wire'
import { longDate } from '../words/date.ts'
import { counted, exact } from '../words/number.ts'
import { placeName } from './place-name.ts'

/** What can be said of all petitions together; what cannot be summed is not summed. */
export function OverviewTotals({ data }: { readonly data: Overview }) {
  const { totals, rows } = data
  const next = rows.find(({ key }) => key === totals.nextDeadline?.key)
  return (
    <div className="overview__totals">
      <p className="overview__big">
        {counted(totals.jurisdictions, 'petition')}:{' '}
        {[
          [totals.circulating, 'circulating'],
          [totals.filed, 'filed'],
          [totals.beforeStart, 'not begun'],
          [totals.pastDeadline, 'past the deadline'],
        ]
          .flatMap(([n, what]) => (n === 0 ? [] : [`${n} ${what}`]))
          .join(', ')}
        .
      </p>
      <p>
        {totals.linesFrom === 0
          ? 'Nobody’s count is known yet.'
          : `${exact(totals.lines)} lines in hand in ${counted(totals.linesFrom, 'petition')}${asOf(totals)}. ${enough(totals)}`}
        {next !== undefined &&
          totals.nextDeadline !== null &&
          ` Next deadline: ${longDate(totals.nextDeadline.on)}, ${placeName(next.jurisdiction)}.`}
      </p>
      <p className="small quiet">
        Valid signatures, requirements and odds are not added up: each state asks for its
        own number, and the ranges do not add.
      </p>
    </div>
  )
}

function asOf({ oldest, newest }: Overview['totals']): string {
  if (oldest === null || newest === null) return ''
  return oldest === newest
    ? `, as of ${longDate(newest)}`
    : `, as of days from ${longDate(oldest)} to ${longDate(newest)}`
}

function enough({ surelyEnough, surelyNotYet, open }: Overview['totals']): string {
  const parts = [
    surelyEnough > 0 ? `${surelyEnough} surely enough` : '',
    surelyNotYet > 0 ? `${surelyNotYet} surely not enough yet` : '',
    open > 0 ? `${open} open` : '',
  ].filter((part) => part !== '')
  return `Judged by the whole range of each: ${parts.join(', ')}.`
}
