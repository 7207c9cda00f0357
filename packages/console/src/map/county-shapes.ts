import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'

/** One county's outline as SVG path data, with the point where a mark or a label sits. */
export interface CountyShape {
  readonly fips: string
  readonly name: string
  readonly path: string
  readonly centre: readonly [number, number]
}

export interface CountyMap {
  readonly width: number
  readonly height: number
  readonly counties: readonly CountyShape[]
}

type CountyFeatures = FeatureCollection<Polygon | MultiPolygon, { readonly name: string }>

/**
 * The counties of one state as path data in a box `width` units wide. `topology` is
 * us-atlas' counties file (US Census Bureau cartographic boundaries, longitude and
 * latitude); `statePrefix` is the state's FIPS code. Projected by Albers' equal-area conic
 * with the parallels of the California system (34° N and 40.5° N, meridian 120° W), so
 * that equal areas on the map are equal areas on the ground. Runs while building.
 */
export function countyShapes(given: {
  readonly topology: Parameters<typeof feature>[0]
  readonly statePrefix: string
  readonly width: number
}): CountyMap {
  const counties = given.topology.objects['counties']
  if (!counties) throw new Error('the atlas has no counties')
  const all = feature(given.topology, counties) as unknown as CountyFeatures
  const chosen = all.features
    .filter((f) => String(f.id).startsWith(given.statePrefix))
    .map((f) => ({
      fips: String(f.id),
      name: f.properties.name,
      rings: ringsOf(f.geometry).map((ring) => ring.map(albers)),
    }))

  const points = chosen.flatMap((c) => c.rings.flat())
  const [left, right] = extent(points.map(([x]) => x))
  const [bottom, top] = extent(points.map(([, y]) => y))
  const scale = given.width / (right - left)
  const place = ([x, y]: Point): Point => [(x - left) * scale, (top - y) * scale]

  return {
    width: given.width,
    height: Math.ceil((top - bottom) * scale),
    counties: chosen.map(({ fips, name, rings }) => {
      const placed = rings.map((ring) => ring.map(place))
      return { fips, name, path: placed.map(ringPath).join(''), centre: centreOf(placed) }
    }),
  }
}

type Point = readonly [number, number]

function ringsOf(geometry: Polygon | MultiPolygon): readonly Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

/** Snyder, Map Projections: A Working Manual (USGS 1395, 1987), p. 98, on the sphere. */
function albers(position: Position): Point {
  const radians = Math.PI / 180
  const [phi1, phi2] = [34 * radians, 40.5 * radians]
  const [lon, lat] = [(position[0] ?? 0) * radians, (position[1] ?? 0) * radians]
  const n = (Math.sin(phi1) + Math.sin(phi2)) / 2
  const c = Math.cos(phi1) ** 2 + 2 * n * Math.sin(phi1)
  const rho = Math.sqrt(c - 2 * n * Math.sin(lat)) / n
  const theta = n * (lon + 120 * radians)
  return [rho * Math.sin(theta), -rho * Math.cos(theta)]
}

function ringPath(ring: readonly Point[]): string {
  const rounded = ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`)
  const distinct = rounded.filter((p, i) => p !== rounded[i - 1])
  return `M${distinct.join('L')}Z`
}

/** The centre of the largest ring's bounding box. */
function centreOf(rings: readonly (readonly Point[])[]): Point {
  const largest = rings.reduce((a, b) => (b.length > a.length ? b : a), [])
  const [x0, x1] = extent(largest.map(([x]) => x))
  const [y0, y1] = extent(largest.map(([, y]) => y))
  return [Math.round((x0 + x1) / 2), Math.round((y0 + y1) / 2)]
}

function extent(values: readonly number[]): Point {
  return values.reduce<Point>(
    ([low, high], v) => [Math.min(low, v), Math.max(high, v)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}
