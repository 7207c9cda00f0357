import type { CountyRow } from '@groundswell/server/wire'
import { classOf, type QuantileClass } from '../charts/quantile-classes.ts'
import { exact, percent } from '../words/number.ts'
import outlines from './california-counties.generated.json'
import { type CountyMeasure, measureOf } from './county-measure.ts'
import type { CountyMap as Shapes } from './county-shapes.ts'

const shapes: Shapes = { ...outlines, counties: outlines.counties.map(withCentre) }

/** California's counties in five shades of one hue, by the chosen measure. */
export function CountyMap(props: {
  readonly counties: readonly CountyRow[]
  readonly measure: CountyMeasure
  readonly classes: readonly QuantileClass[]
  readonly label: string
  readonly chosen?: string
  readonly onChoose?: (fips: string) => void
}) {
  const byFips = new Map(props.counties.map((county) => [county.fips, county]))
  return (
    <svg
      className="county-map"
      viewBox={`-2 -2 ${shapes.width + 4} ${shapes.height + 4}`}
      role="img"
      aria-label={props.label}
    >
      {shapes.counties.map(({ fips, name, path }) => {
        const county = byFips.get(fips)
        const shade = county?.lines
          ? classOf(props.classes, measureOf(county, props.measure)) + 1
          : 'none'
        const chosen = fips === props.chosen ? ' county--chosen' : ''
        return (
          <path
            key={fips}
            d={path}
            className={`county county--${shade}${chosen}`}
            onPointerEnter={() => props.onChoose?.(fips)}
          >
            <title>{county?.lines ? countyWords(county) : `${name}: no lines`}</title>
          </path>
        )
      })}
      {shapes.counties
        .filter(({ fips }) => fips === props.chosen)
        .map(({ fips, path }) => (
          <path key={fips} d={path} className="county-outline" />
        ))}
    </svg>
  )
}

/** A county's figures in one line. */
export function countyWords(county: CountyRow): string {
  if (county.lines === 0) return `${county.label}: no lines`
  return (
    `${county.label}: ${exact(county.validInHand.median)} valid of ${exact(county.lines)} lines, ` +
    `validity ${percent(county.rate.median)} (${percent(county.rate.low)}–${percent(county.rate.high)})`
  )
}

/** JSON knows arrays, not pairs. */
function withCentre(county: (typeof outlines.counties)[number]) {
  const [x = 0, y = 0] = county.centre
  return { ...county, centre: [x, y] as const }
}
