import { useId } from 'react'
import { Chart } from '../charts/chart.tsx'
import { densityStrip } from '../charts/density.ts'
import { Pattern } from '../charts/pattern.tsx'
import { exact, range } from '../words/number.ts'
import {
  type RulerFigures,
  type RulerLabel,
  type RulerLayout,
  rulerLayout,
  rulerSizes,
} from './ruler-layout.ts'

/**
 * The count on one axis from zero: the distinct valid signatures with their uncertainty,
 * the lines in hand, the requirement, and the zones of the statute's sample.
 */
export function CountRuler(props: { readonly figures: RulerFigures }) {
  const { figures } = props
  return (
    <Chart
      label={rulerSentence(figures)}
      height={(width) => rulerLayout(figures, width).height}
      draw={(width) => <Ruler figures={figures} layout={rulerLayout(figures, width)} />}
    />
  )
}

/** The ruler as a sentence, for those who do not see it. */
export function rulerSentence(figures: RulerFigures): string {
  const { valid, required, raw, fullCheckFrom, sufficientFrom } = figures
  return (
    `On an axis from zero: ${exact(valid.median)} valid signatures, 90 % interval ${range(valid)}; ` +
    `${exact(raw)} lines in hand; ${exact(required)} required. ` +
    `A projection under ${exact(fullCheckFrom)} would fail; from there every line is checked; ` +
    `from ${exact(sufficientFrom)} the petition qualifies on the sample.`
  )
}

function Ruler(props: { readonly figures: RulerFigures; readonly layout: RulerLayout }) {
  const { figures, layout } = props
  const { x, trackTop: top, trackHeight: tall } = layout
  const middle = top + tall / 2
  const { valid } = figures
  const possible = { from: 0, to: Math.max(figures.raw, valid.high) }
  return (
    <>
      <Zones layout={layout} />
      <Axis layout={layout} />
      {figures.out !== undefined && (
        <path
          className="mark-ghost"
          d={outline(x(figures.raw), x(figures.out), middle, 14)}
        />
      )}
      <path className="mark-raw" d={outline(x(0), x(figures.raw), middle, 14)} />
      <rect
        x={x(0)}
        y={middle - 9}
        width={Math.max(0, x(valid.low) - x(0))}
        height="18"
        className="fill-teal"
      />
      {densityStrip(valid, 48, possible).map((slice) => (
        <rect
          key={slice.from}
          x={x(slice.from)}
          y={top + 6}
          width={x(slice.to) - x(slice.from) + 0.4}
          height={tall - 12}
          className="fill-teal"
          fillOpacity={0.85 * slice.darkness}
        />
      ))}
      <path
        className="mark-interval"
        d={bracket(x(valid.low), x(valid.high), top - 1, 5)}
      />
      <path className="halo" d={`M${x(valid.median)},${top + 2}V${top + tall - 2}`} />
      <path
        className="mark-median"
        d={`M${x(valid.median)},${top + 2}V${top + tall - 2}`}
      />
      {layout.above.map((label) => (
        <LabelAbove key={label.id} label={label} layout={layout} />
      ))}
      {layout.below.map((label) => (
        <LabelBelow key={label.id} label={label} layout={layout} />
      ))}
      <path
        className="mark-requirement"
        d={`M${x(figures.required)},${top - 5}V${requirementFoot(layout)}`}
      />
    </>
  )
}

function Zones(props: { readonly layout: RulerLayout }) {
  const id = useId()
  const { x, zones, trackTop, trackHeight } = props.layout
  return zones.map((zone) => (
    <g key={zone.name}>
      <Pattern id={`${id}${zone.name}`} texture={zone.texture} />
      <rect
        x={x(zone.from)}
        y={trackTop}
        width={Math.max(0, x(zone.to) - x(zone.from) - 1)}
        height={trackHeight}
        fill={`url(#${id}${zone.name})`}
      />
    </g>
  ))
}

function Axis(props: { readonly layout: RulerLayout }) {
  const { x, ticks, trackTop, trackHeight } = props.layout
  const bottom = trackTop + trackHeight
  return (
    <>
      <path className="axis" d={`M${x.range[0]},${bottom}H${x.range[1]}`} />
      {ticks.map(({ value, text }) => (
        <g key={value}>
          <path className="axis" d={`M${x(value)},${bottom}v5`} />
          {text !== undefined && (
            <text
              className="quiet tick"
              x={x(value)}
              y={bottom + 18}
              textAnchor={value === 0 ? 'start' : 'middle'}
            >
              {text}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

function LabelAbove(props: { readonly label: RulerLabel; readonly layout: RulerLayout }) {
  const { label, layout } = props
  const y = layout.trackTop - 12 - label.row * rulerSizes.rowAbove
  const foot = y + 4
  return (
    <g>
      <path className="leader" d={`M${label.anchor},${layout.trackTop}V${foot}`} />
      <text x={label.left + label.width / 2} y={y} textAnchor="middle">
        {label.lines[0]}
      </text>
    </g>
  )
}

function LabelBelow(props: { readonly label: RulerLabel; readonly layout: RulerLayout }) {
  const { label, layout } = props
  const bottom = layout.trackTop + layout.trackHeight
  const y = bottom + rulerSizes.axis + 12 + label.row * rulerSizes.rowBelow
  const centre = label.left + label.width / 2
  return (
    <g>
      <path className="leader" d={`M${label.anchor},${bottom + 2}V${y - 12}`} />
      <text className="strong" x={centre} y={y} textAnchor="middle">
        {label.lines[0]}
      </text>
      <text className="quiet" x={centre} y={y + 16} textAnchor="middle">
        {label.lines[1]}
      </text>
    </g>
  )
}

/** The requirement's tick is tall: it reaches down to its label. */
function requirementFoot(layout: RulerLayout): number {
  const row = layout.below.find((label) => label.id === 'required')?.row ?? 0
  const bottom = layout.trackTop + layout.trackHeight
  return bottom + rulerSizes.axis + row * rulerSizes.rowBelow
}

/** A thin box around a stretch of the track. */
function outline(from: number, to: number, middle: number, reach: number): string {
  return `M${from},${middle - reach}H${to}V${middle + reach}H${from}`
}

/** A bracket over an interval, its ends turned down by `foot` pixels. */
function bracket(from: number, to: number, y: number, foot: number): string {
  return `M${from},${y + foot}V${y}H${to}V${y + foot}`
}
