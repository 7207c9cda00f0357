import type { Dashboard } from '@groundswell/server/wire'
import { useState } from 'react'
import { Link } from 'react-router'
import { Card } from '../pieces/card.tsx'
import { hoursOfWork } from '../words/date.ts'
import { exact, plusMinus } from '../words/number.ts'

type SharpenRow = Dashboard['sharpen'][number]

/** What more drawn lines would buy: a narrower interval for so much work. */
export function SharpenCard(props: {
  readonly rows: readonly SharpenRow[]
  readonly mayUpload: boolean
}) {
  const rows = fourOf(props.rows)
  const [chosen, choose] = useState(1)
  const row = rows[chosen] ?? rows[0]
  if (!row) {
    return (
      <Card title="Sharpen the number">
        <p>Every line in hand has been looked at: the number is as sharp as it can be.</p>
      </Card>
    )
  }
  return (
    <Card title="Sharpen the number" sentence="Draw and key more lines at random:">
      <div className="segments" role="group" aria-label="More drawn lines">
        {rows.map((r, i) => (
          <button
            key={r.moreDrawnLines}
            type="button"
            aria-pressed={r === row}
            onClick={() => choose(i)}
          >
            +{exact(r.moreDrawnLines)}
          </button>
        ))}
      </div>
      <p className="sharpen" aria-live="polite">
        <span className="sharpen__now">{plusMinus(row.halfWidthNow)}</span>
        <span aria-hidden="true"> → </span>
        <span className="only-for-readers">shrinks to</span>
        <span className="sharpen__then">{plusMinus(row.halfWidthThen)}</span>
        <span className="quiet">about {hoursOfWork(row.hours)} of keying</span>
      </p>
      {props.mayUpload && (
        <Link className="usa-button" to="/uploads?kind=lines">
          Key {exact(row.moreDrawnLines)} drawn lines
        </Link>
      )}
    </Card>
  )
}

/** At most four choices, from the smallest to the largest. */
function fourOf(rows: readonly SharpenRow[]): readonly SharpenRow[] {
  if (rows.length <= 4) return rows
  return [0, 1, 2, 3]
    .map((i) => rows[Math.round((i * (rows.length - 1)) / 3)])
    .filter((row) => row !== undefined)
}
