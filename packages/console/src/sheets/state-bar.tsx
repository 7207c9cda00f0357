import type { SheetState } from '@groundswell/server/wire'
import { exact } from '../words/number.ts'
import { stateWords } from '../words/sheet-words.ts'

/** The ordinary stations first, then what went wrong. */
const order: readonly SheetState[] = [
  'printed',
  'out',
  'returned',
  'scanned',
  'boxed',
  'filed',
  'received',
  'damaged',
  'lost',
  'voided',
]

/** How many sheets stand where, as a bar of parts that add up, and as words. */
export function StateBar(props: {
  readonly counts: readonly { readonly state: SheetState; readonly sheets: number }[]
  readonly label: string
}) {
  const parts = order.flatMap((state) => {
    const found = props.counts.find((each) => each.state === state)
    return found === undefined ? [] : [found]
  })
  const total = parts.reduce((sum, { sheets }) => sum + sheets, 0)
  if (total === 0) return null
  let at = 0
  return (
    <figure className="state-bar">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ state, sheets }) => {
          const width = (100 * sheets) / total
          const x = at
          at += width
          return (
            <rect
              key={state}
              className={`state state--${state}`}
              x={x}
              y={0}
              width={width}
              height={6}
            />
          )
        })}
      </svg>
      <figcaption className="only-for-readers">{props.label}</figcaption>
      <ul className="state-legend">
        {parts.map(({ state, sheets }) => (
          <li key={state}>
            <span className={`state-swatch state--${state}`} aria-hidden="true" />
            {exact(sheets)} {stateWords.get(state) ?? state}
          </li>
        ))}
      </ul>
    </figure>
  )
}
