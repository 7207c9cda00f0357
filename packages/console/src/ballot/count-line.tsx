import { Button } from '@trussworks/react-uswds'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { exact } from '../words/number.ts'
import type { TextCount } from './text-count.ts'

/** How long the text is against its limit, at the size at which it matters. */
export function CountLine(props: {
  readonly count: TextCount | undefined
  readonly unit: string
  /** Brings the caret to the first word that is too much. */
  readonly goTo: (at: number) => void
}) {
  const { count } = props
  if (count === undefined) {
    return <p className="small quiet">These rules hold no limit for this text.</p>
  }
  const { overFrom } = count
  return (
    <div className={count.fits ? 'count-line' : 'count-line count-line--over'}>
      <p className="count-line__number">
        <b>{exact(count.length)}</b> of {exact(count.atMost)} {props.unit}
      </p>
      <p role="status" className="count-line__sentence">
        {count.sentence}
      </p>
      {overFrom !== undefined && (
        <Button type="button" unstyled onClick={() => props.goTo(overFrom)}>
          Go to that place
        </Button>
      )}
      <p className="small quiet">
        By <CitedLaw law={count.law} />
        {count.special.length > 0 && ` · counted as: ${count.special.join('; ')}`}
      </p>
    </div>
  )
}
