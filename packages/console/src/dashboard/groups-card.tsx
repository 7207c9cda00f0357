import type { Dashboard } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { IntervalDots } from '../charts/interval-dots.tsx'
import { Card } from '../pieces/card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { exact, percent } from '../words/number.ts'
import { circulatorsToSee, dotsFrom, driveValidity, groupDots } from './group-dots.ts'
import { GroupTable } from './group-table.tsx'

/** The circulators worth a look, as shares with their intervals; all of them on a page. */
export function CirculatorsCard(props: { readonly dashboard: Dashboard }) {
  const { circulators } = props.dashboard
  const validity = driveValidity(props.dashboard)
  const rows = groupDots(circulatorsToSee(circulators, 12))
  return (
    <Card title="Circulators" sentence={circulatorsSentence(props.dashboard)}>
      <IntervalDots
        rows={rows}
        reference={validity}
        from={dotsFrom(rows)}
        label={`Validity of ${rows.length} circulators as dots on their 90 % intervals; the table has the figures.`}
      />
      <DotsLegend reference={validity} />
      <Disclosure summary="Show these circulators as a table">
        <GroupTable
          caption="Validity by circulator, drawn together towards the drive’s where lines are few"
          noun="Circulator"
          rows={circulatorsToSee(circulators, 12)}
        />
      </Disclosure>
      <p className="card__more">
        <Link to="/circulators">
          {circulators.length === 1
            ? 'The circulator'
            : `All ${exact(circulators.length)} circulators`}
        </Link>
      </p>
    </Card>
  )
}

/** Channels above, weeks below: is one way of collecting, or the latest week, worse? */
export function ChannelsAndWeeksCard(props: { readonly dashboard: Dashboard }) {
  const { channels, weeks } = props.dashboard
  const validity = driveValidity(props.dashboard)
  const [channelRows, weekRows] = [groupDots(channels), groupDots(weeks)]
  const from = dotsFrom([...channelRows, ...weekRows])
  return (
    <Card title="Channels and weeks" sentence={channelsSentence(props.dashboard)}>
      <h3 className="minor">By channel</h3>
      <IntervalDots
        rows={channelRows}
        reference={validity}
        from={from}
        label="Validity by channel as dots on 90 % intervals."
      />
      <h3 className="minor">By week of turn-in</h3>
      <IntervalDots
        rows={weekRows.slice(-8)}
        reference={validity}
        from={from}
        label="Validity by week as dots on 90 % intervals."
      />
      <Disclosure summary="Show channels and weeks as tables">
        <GroupTable caption="Validity by channel" noun="Channel" rows={channels} />
        <GroupTable caption="Validity by week of turn-in" noun="Week" rows={weeks} />
      </Disclosure>
    </Card>
  )
}

/** What the marks of a dot chart mean. */
export function DotsLegend(props: { readonly reference: number }) {
  return (
    <ul className="legend chart">
      <li>
        <svg width="30" height="14" aria-hidden="true">
          <path className="mark-interval" d="M1,7H29" />
          <circle cx="15" cy="7" r="4.5" className="mark-dot" />
        </svg>
        validity, 90 % interval
      </li>
      <li>
        <svg width="30" height="14" aria-hidden="true">
          <path className="mark-interval--few" d="M1,7H29" />
          <circle cx="15" cy="7" r="4.5" className="mark-dot--few" />
        </svg>
        fewer than 20 lines looked at
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <path className="fill-ochre" d="M7,0.5l6.5,6.5l-6.5,6.5l-6.5,-6.5Z" />
        </svg>
        clearly below the drive
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <path className="mark-reference" d="M7,0V14" />
        </svg>
        the drive, {percent(props.reference)}
      </li>
    </ul>
  )
}

function circulatorsSentence({ circulators }: Dashboard): string {
  const flagged = circulators.filter((c) => c.flag !== undefined).length
  if (circulators.length === 0) return 'No circulator has turned in lines yet.'
  if (flagged === 0) return 'No circulator’s validity is clearly below the drive’s.'
  const whom =
    flagged === 1
      ? 'One circulator’s validity is'
      : `${exact(flagged)} circulators’ validity is`
  return `${whom} clearly below the drive’s: they come first, then those with the most lines.`
}

function channelsSentence({ channels }: Dashboard): string {
  const sorted = channels.toSorted((a, b) => a.rate.median - b.rate.median)
  const [worst, best] = [sorted[0], sorted.at(-1)]
  if (!worst || !best || worst === best)
    return 'Validity by channel and by week of turn-in.'
  const apart = worst.rate.high < best.rate.low ? '' : ', though their intervals overlap'
  return `Lines from the channel “${best.label}” count most often (${percent(best.rate.median)}), those from “${worst.label}” least (${percent(worst.rate.median)})${apart}.`
}
