import type { ReactNode } from 'react'
import { useMeasuredWidth } from './use-measured-width.ts'

/**
 * Draws `draw(width)` at the width that the page gives. `label` is the picture in a
 * sentence, for those who do not see it.
 */
export function Chart(props: {
  readonly label: string
  readonly height: (width: number) => number
  readonly draw: (width: number) => ReactNode
}) {
  const { ref, width } = useMeasuredWidth<HTMLDivElement>()
  return (
    <div className="chart" ref={ref}>
      {width > 0 && (
        <svg
          role="img"
          aria-label={props.label}
          width={width}
          height={props.height(width)}
          viewBox={`0 0 ${width} ${props.height(width)}`}
        >
          {props.draw(width)}
        </svg>
      )}
    </div>
  )
}
