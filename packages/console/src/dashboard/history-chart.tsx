import type { CountSnapshot } from '@groundswell/server/wire'
import { Chart } from '../charts/chart.tsx'
import { linearScale, roundTicks } from '../charts/linear-scale.ts'
import { dayAndTime, shortDate } from '../words/date.ts'
import { axisNumber, exact } from '../words/number.ts'

const height = 300

/** Each count as a tick in its interval, in the order they were made, under the requirement. */
export function HistoryChart(props: { readonly snapshots: readonly CountSnapshot[] }) {
  const snapshots = props.snapshots.slice(-60)
  const required = Math.max(...snapshots.map((s) => s.required))
  const highest = Math.max(required, ...snapshots.map((s) => s.valid.high)) * 1.06
  const last = snapshots.at(-1)
  const label = last
    ? `${snapshots.length} counts; the latest: ${exact(last.valid.median)}, 90 % between ${exact(last.valid.low)} and ${exact(last.valid.high)}.`
    : 'No counts.'
  return (
    <Chart
      label={label}
      height={() => height}
      draw={(width) => {
        const y = linearScale([0, highest], [height - 34, 14])
        const x = linearScale(
          [-0.5, Math.max(snapshots.length - 0.5, 5)],
          [56, width - 6],
        )
        const every = Math.ceil(68 / (x(1) - x(0)))
        return (
          <>
            {roundTicks(0, highest, 5).map((tick) => (
              <g key={tick}>
                <path
                  className={tick === 0 ? 'axis' : 'grid'}
                  d={`M56,${y(tick)}H${width}`}
                />
                <text className="quiet" x="48" y={y(tick) + 4} textAnchor="end">
                  {axisNumber(tick)}
                </text>
              </g>
            ))}
            <path className="mark-requirement" d={`M56,${y(required)}H${width}`} />
            <text className="strong halo-text" x="62" y={y(required) - 7}>
              {exact(required)} required
            </text>
            {snapshots.map((s, i) => (
              <g key={s.id}>
                <title>{`${dayAndTime(s.at)}: ${exact(s.valid.median)} (${exact(s.valid.low)}–${exact(s.valid.high)})`}</title>
                <rect
                  className="fill-teal-mid"
                  fillOpacity="0.4"
                  x={x(i) - 8}
                  y={y(s.valid.high)}
                  width="16"
                  height={Math.max(1, y(s.valid.low) - y(s.valid.high))}
                />
                <path
                  className="mark-median"
                  d={`M${x(i) - 8},${y(s.valid.median)}h16`}
                />
                {i % every === 0 && (
                  <text className="quiet" x={x(i)} y={height - 14} textAnchor="middle">
                    {shortDate(s.at)}
                  </text>
                )}
              </g>
            ))}
          </>
        )
      }}
    />
  )
}
