import type { ClipboardExtract } from '@groundswell/server/wire'
import { longDate } from '../words/date.ts'
import type { Pocket } from './use-pocket.ts'

/** The look-up answers no more: since when, why, and how a newer one comes. */
export function RunOut(props: {
  readonly extract: ClipboardExtract
  readonly pocket: Pocket
}) {
  const { extract, pocket } = props
  const isAway = pocket.link === 'away'
  return (
    <section className="pocket__empty">
      <h2>The look-up of {extract.county} has run out</h2>
      <p className="pocket__banner">
        Since {longDate(extract.expiresAt)} it answers no more: too many people may have
        registered or moved by now.
      </p>
      <p>
        {isAway
          ? 'Go where there is a network: a newer one comes by itself. You can tally meanwhile.'
          : 'A newer one comes by itself as soon as your manager has made it. You can tally meanwhile.'}
      </p>
      <button
        type="button"
        className="pocket__button"
        disabled={pocket.link === 'connecting'}
        onClick={() => void pocket.sync()}
      >
        Ask for a newer one
      </button>
    </section>
  )
}
