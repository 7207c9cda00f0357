import { useEffect, useRef } from 'react'
import { capitalised } from '../words/capitalised.ts'
import type { ReasonKey } from './review-keys.ts'

/** Every reason the rules know, each under its key. */
export function ReasonChooser(props: {
  readonly reasons: readonly ReasonKey[]
  readonly choose: (code: string) => void
  readonly cancel: () => void
}) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <section className="reasons" aria-labelledby="reasons-head">
      <h2 id="reasons-head">Why does it not count?</h2>
      <ul>
        {props.reasons.map((reason, i) => (
          <li key={reason.code}>
            <button
              type="button"
              ref={i === 0 ? first : undefined}
              onClick={() => props.choose(reason.code)}
              aria-keyshortcuts={reason.key}
            >
              <kbd>{reason.key}</kbd> {capitalised(reason.label)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={props.cancel} aria-keyshortcuts="Escape">
            <kbd>Esc</kbd> Back to the candidates
          </button>
        </li>
      </ul>
    </section>
  )
}
