import type { Dashboard, Me } from '@groundswell/server/wire'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { keyingDrawQuery, keyingQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { hoursOfWork } from '../words/date.ts'
import { counted, exact, plusMinus } from '../words/number.ts'
import { narrowestStep } from './sharpen-step.ts'

type SharpenRow = Dashboard['sharpen'][number]

/** What more drawn lines would buy: first of all what one more hour of keying would. */
export function SharpenCard(props: {
  readonly rows: readonly SharpenRow[]
  readonly me: Me
}) {
  const rows = fourOf(props.rows)
  const [chosen, choose] = useState(0)
  const [asked, ask] = useState('')
  const wanted = Number(asked)
  const reached = wanted > 0 ? narrowestStep(props.rows, wanted) : undefined
  const row = reached ?? rows[chosen] ?? rows[0]
  if (!row) {
    return (
      <Card title="Sharpen the number" id="sharpen">
        <p>Every line in hand has been looked at: the number is as sharp as it can be.</p>
      </Card>
    )
  }
  const ends = bothEnds(row)
  return (
    <Card
      title="Sharpen the number"
      id="sharpen"
      sentence={
        row === rows[0] && row.hours === 1
          ? `One more hour of keying, ${counted(row.moreDrawnLines, 'drawn line')} read twice:`
          : 'Draw and key more lines at random:'
      }
    >
      <div className="segments" role="group" aria-label="More drawn lines">
        {rows.map((r, i) => (
          <button
            key={r.moreDrawnLines}
            type="button"
            aria-pressed={r === row}
            onClick={() => {
              choose(i)
              ask('')
            }}
          >
            +{exact(r.moreDrawnLines)}
          </button>
        ))}
      </div>
      <label className="sharpen__asked small">
        or as narrow as ±{' '}
        <input
          className="usa-input"
          type="text"
          inputMode="numeric"
          value={asked}
          onChange={({ target }) => ask(target.value.replace(/\D/g, '').slice(0, 7))}
        />
      </label>
      {wanted > 0 && !reached && (
        <p className="small" role="status">
          No number of lines worth asking about makes it that narrow; the most narrow is{' '}
          {plusMinus(Math.min(...props.rows.map((r) => r.halfWidthThen)))}.
        </p>
      )}
      <p className="sharpen" aria-live="polite">
        <span className="sharpen__now">{ends.before}</span>
        <span aria-hidden="true"> → </span>
        <span className="only-for-readers">shrinks to</span>
        <span className="sharpen__then">{ends.after}</span>
        <span className="quiet">about {hoursOfWork(row.hours)} of keying</span>
      </p>
      <p className="small">{boughtWords(row)}</p>
      <DrawActs row={row} me={props.me} />
    </Card>
  )
}

/** Both half widths, rounded as elsewhere unless they would then read alike. */
function bothEnds(row: SharpenRow): { readonly before: string; readonly after: string } {
  const [before, after] = [plusMinus(row.halfWidthNow), plusMinus(row.halfWidthThen)]
  if (before !== after) return { before, after }
  return {
    before: `±${exact(Math.round(row.halfWidthNow))}`,
    after: `±${exact(Math.round(row.halfWidthThen))}`,
  }
}

/** What the work buys, where the rounded ends look alike too: `by 6, 2 % narrower`. */
function boughtWords(row: SharpenRow): string {
  const less = row.halfWidthNow - row.halfWidthThen
  const percent = Math.round((100 * less) / row.halfWidthNow)
  if (percent < 1) {
    return 'That is hardly narrower: so many lines are looked at already that these tell little more.'
  }
  return `The 90 % range gets narrower by ${exact(Math.max(1, Math.round(less)))} either way (${percent} %).`
}

/** The button that draws the lines and opens the desk; what is drawn already comes first. */
function DrawActs(props: { readonly row: SharpenRow; readonly me: Me }) {
  const { row, me } = props
  const { data: draw } = useQuery({ ...keyingDrawQuery, throwOnError: false })
  const client = useQueryClient()
  const navigate = useNavigate()
  const extend = useMutation({
    mutationFn: () => send('POST', '/api/keying/draw', { lines: row.moreDrawnLines }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keyingDrawQuery.queryKey })
      client.removeQueries({ queryKey: keyingQuery.queryKey })
      void navigate('/transcribe')
    },
  })
  const waiting = draw ? draw.drawn - draw.settled : 0
  const undrawn = draw ? draw.known - waiting : 0
  return (
    <>
      <div className="actions">
        {me.may.includes('extend-draw') &&
          (draw && undrawn === 0 ? (
            <Link className="usa-button" to="/uploads?kind=lines">
              List the lines to draw from
            </Link>
          ) : (
            <Button
              type="button"
              disabled={extend.isPending || !draw}
              onClick={() => extend.mutate()}
            >
              Draw {exact(Math.min(row.moreDrawnLines, undrawn || row.moreDrawnLines))}{' '}
              lines and key them
            </Button>
          ))}
        {waiting > 0 && me.may.includes('key-lines') && (
          <Link to="/transcribe">Key {counted(waiting, 'line')} drawn before</Link>
        )}
      </div>
      <RefusedNotice error={extend.error} />
    </>
  )
}

/** At most four choices, from the smallest to the largest. */
function fourOf(rows: readonly SharpenRow[]): readonly SharpenRow[] {
  if (rows.length <= 4) return rows
  return [0, 1, 2, 3]
    .map((i) => rows[Math.round((i * (rows.length - 1)) / 3)])
    .filter((row) => row !== undefined)
}
