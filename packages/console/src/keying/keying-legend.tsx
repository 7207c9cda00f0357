import type { KeyingWish } from './keying-keys.ts'

const legend: readonly {
  readonly keys: string
  readonly words: string
  readonly wish: KeyingWish
}[] = [
  { keys: 'Enter', words: 'done, next', wish: { kind: 'commit' } },
  { keys: 'Alt U', words: 'cannot be read', wish: { kind: 'unreadable' } },
  { keys: 'Alt L', words: 'left empty', wish: { kind: 'blank' } },
  { keys: 'Alt X', words: 'crossed out', wish: { kind: 'crossed-out' } },
  { keys: 'Alt M', words: 'same hand', wish: { kind: 'same-hand' } },
  { keys: 'Alt Z', words: 'undo', wish: { kind: 'undo' } },
  { keys: 'Alt P', words: 'paper in hand', wish: { kind: 'at-hand' } },
]

/** Every key in sight, each a button for the thumb. `?` stands for one letter. */
export function KeyingLegend(props: {
  readonly press: (wish: KeyingWish) => void
  readonly sameHand: boolean
}) {
  return (
    <ul className="key-legend keying-legend" aria-label="Keys">
      {legend.map(({ keys, words, wish }) => (
        <li key={keys}>
          <button
            type="button"
            aria-pressed={wish.kind === 'same-hand' ? props.sameHand : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.press(wish)}
          >
            <kbd>{keys}</kbd> {words}
          </button>
        </li>
      ))}
      <li>
        <span>
          <kbd>?</kbd> a letter
        </span>
      </li>
    </ul>
  )
}
