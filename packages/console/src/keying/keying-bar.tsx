import type { KeyingDesk } from '@groundswell/server/wire'
import { exact } from '../words/number.ts'
import { perThousand } from '../words/per-thousand.ts'

/** The thin bar: what is left to key, how fast it goes, and how often fields are misread. */
export function KeyingBar(props: { readonly desk: KeyingDesk }) {
  const { desk } = props
  const open = desk.toRead + desk.toReadAgain + desk.toSettle + desk.toReadBlind
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
          <b>{exact(desk.toReadAgain + desk.toReadBlind)}</b> to read again
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
        <li className="keying-bar__errors">{errorSentence(desk)}</li>
      </ul>
    </div>
  )
}

/**
 * A reader's own errors, and with those that both readers make alike once some lines were
 * read blind: `your errors: 2.1 in 1,000 fields (0.3 to 7.5), with shared ones 2.5 (0.3 to 9.9)`.
 */
export function errorSentence(
  desk: Pick<KeyingDesk, 'errorRate' | 'withShared'>,
): string {
  const { errorRate: own, withShared } = desk
  if (own.fields < 20) return 'your error rate shows after a few double-keyed lines'
  const range = (rate: { low: number; high: number }) =>
    `${perThousand(rate.low)} to ${perThousand(rate.high)}`
  const seen = `your errors: ${perThousand(own.perThousand)} in 1,000 fields (95 % sure: ${range(own)})`
  return withShared === null
    ? seen
    : `${seen}; with those that both readers share ${perThousand(withShared.perThousand)} (${range(withShared)})`
}
