import type { ErrorRate, KeyingDesk } from '@groundswell/server/wire'
import { exact } from '../words/number.ts'

/** The thin bar: what is left to key, how fast it goes, and how often fields are misread. */
export function KeyingBar(props: { readonly desk: KeyingDesk }) {
  const { desk } = props
  const open = desk.toRead + desk.toReadAgain + desk.toSettle
  const all = open + desk.settled
  return (
    <div className="desk-bar keying-bar">
      <progress
        max={Math.max(1, all)}
        value={desk.settled}
        aria-label={`${exact(desk.settled)} of ${exact(all)} lines keyed`}
      />
      <ul>
        <li>
          <b>{exact(desk.toRead)}</b> to read
        </li>
        <li>
          <b>{exact(desk.toReadAgain)}</b> read once
        </li>
        <li>
          <b>{exact(desk.toSettle)}</b> to settle
        </li>
        <li>
          <b>{exact(desk.mine)}</b> by you today
          {desk.ratePerHour !== null && (
            <>
              , <b>{exact(desk.ratePerHour)}</b> an hour
            </>
          )}
        </li>
        <li className="keying-bar__errors">{errorSentence(desk.errorRate)}</li>
      </ul>
    </div>
  )
}

/** A reader's own errors: `your errors: 2.1 in 1,000 fields (0.3 to 7.5)`. */
export function errorSentence(rate: ErrorRate): string {
  if (rate.fields < 20) return 'your error rate shows after a few double-keyed lines'
  const figure = (value: number) =>
    value < 10 ? value.toFixed(1) : String(Math.round(value))
  return `your errors: ${figure(rate.perThousand)} in 1,000 fields (95 % sure: ${figure(rate.low)} to ${figure(rate.high)})`
}
