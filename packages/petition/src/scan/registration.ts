import { err, ok, type Result } from '@groundswell/basics'
import type { Point } from '../box.ts'
import type { FiducialMarker } from '../fiducial-marker.ts'
import { type PageFrame, pageFrame } from '../layout/page-frame.ts'
import { mostPages } from '../layout/sheet-layout.ts'
import { type PaperName, papers } from '../paper.ts'
import {
  type Correspondence,
  fittedMap,
  type Homography,
  inverse,
  mapped,
} from '../paper-reading/homography.ts'
import { type FoundMarker, foundMarkers, markerAt } from './found-marker.ts'
import type { GreyImage } from './grey-image.ts'
import type { Quad } from './marker-outline.ts'

/** How a page lies in an image. */
export interface Registration {
  readonly paper: PaperName
  /** Where markers and codes stand on this page. */
  readonly frame: PageFrame
  /** The page of the form, from 1, by the ids of the markers. */
  readonly page: number
  /** From millimetres on the page to places in the image. */
  readonly toImage: Homography
  readonly toPage: Homography
  readonly markers: number
  /** The largest distance, in millimetres on the page, of a marker's corner from its place. */
  readonly residualMm: number
  /** A camera's perspective, not the flat bed of a scanner. */
  readonly perspective: boolean
  /** Degrees clockwise by which the page is seen turned, from -180 to 180. */
  readonly turnDegrees: number
}

export type RegistrationProblem =
  | { readonly kind: 'no-markers' }
  | { readonly kind: 'too-few-markers'; readonly found: number }
  | { readonly kind: 'mirrored' }
  /** Markers of more than one page in one image. */
  | { readonly kind: 'mixed-pages'; readonly pages: readonly number[] }
  | { readonly kind: 'not-flat'; readonly residualMm: number }

/** The largest residual of a flat bed and of a camera, in millimetres. */
const mostResidualMm = { scan: 0.5, photo: 1.5 }
/** An affine map that fits this well means a flat bed. */
const flatBedMm = 0.5

/** Every page of every paper: where its markers stand does not depend on what is printed. */
const frames = Array.from({ length: mostPages }, (_, index) => index + 1).map((page) => ({
  page,
  byPaper: Object.values(papers).map(({ name }) => ({
    paper: name,
    frame: pageFrame(name, page),
  })),
}))

/** Finds the page in the image by its markers: at least three, whose places must agree. */
export function registered(image: GreyImage): Result<Registration, RegistrationProblem> {
  const seen = foundMarkers(image)
  const plain = seen.filter((marker) => !marker.mirrored)
  const pages = frames
    .map(({ page, byPaper }) => ({
      page,
      byPaper,
      found: bestOf(plain, byPaper[0]?.frame.markers ?? []),
    }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => b.found.length - a.found.length)
  const [best, next] = pages
  if (best === undefined || best.found.length < 2) {
    const mirrored = seen.filter((marker) => marker.mirrored).length
    if (mirrored >= 2) return err({ kind: 'mirrored' })
    return err(best ? { kind: 'too-few-markers', found: 1 } : { kind: 'no-markers' })
  }
  if (next !== undefined && next.found.length >= 3) {
    return err({ kind: 'mixed-pages', pages: pages.map(({ page }) => page) })
  }
  // The same page of two sheets: either could be read, and the other would be lost.
  const twice = best.found.filter(
    ({ id }) => plain.filter((one) => one.id === id).length > 1,
  )
  if (twice.length >= 3)
    return err({ kind: 'mixed-pages', pages: [best.page, best.page] })
  const tries = best.byPaper
    .map(({ paper, frame }) => {
      const found = completed(image, best.found, frame.markers)
      const fit = found.length < 3 ? undefined : bestFit(found, frame.markers)
      return { paper, frame, found: found.length, fit }
    })
    .toSorted((a, b) => (a.fit?.residualMm ?? 99) - (b.fit?.residualMm ?? 99))
  const [nearest] = tries
  if (nearest?.fit === undefined) {
    const found = Math.max(...tries.map((one) => one.found))
    return err({ kind: 'too-few-markers', found })
  }
  const { paper, frame, fit } = nearest
  const most = fit.perspective ? mostResidualMm.photo : mostResidualMm.scan
  if (fit.residualMm > most) {
    return err({ kind: 'not-flat', residualMm: fit.residualMm })
  }
  return ok({ paper, frame, page: best.page, ...fit })
}

type Fit = Omit<Registration, 'page' | 'paper' | 'frame'>

/** The map through all markers, or, where one of four is out of place, through the rest. */
function bestFit(
  found: readonly FoundMarker[],
  printed: readonly FiducialMarker[],
): Fit | undefined {
  const all = fitOf(found, printed)
  if (found.length < 4 || all === undefined) return all
  const limit = all.perspective ? mostResidualMm.photo : mostResidualMm.scan
  if (all.residualMm <= limit) return all
  const three = found
    .map((out) =>
      fitOf(
        found.filter((marker) => marker !== out),
        printed,
      ),
    )
    .filter((fit) => fit !== undefined)
    .filter((fit) => !fit.perspective)
    .toSorted((a, b) => a.residualMm - b.residualMm)
  const [best, second] = three
  // Only where one marker alone is wrong: otherwise any three of four would look well.
  if (best === undefined || best.residualMm > 0.15) return all
  if (second !== undefined && second.residualMm < 2 * best.residualMm) return all
  return best
}

function fitOf(
  found: readonly FoundMarker[],
  printed: readonly FiducialMarker[],
): Fit | undefined {
  const pairs = found.flatMap((marker) => pairsOf(marker, printed))
  const affine = measured(pairs, 'affine')
  if (affine === undefined) return undefined
  const perspective = affine.residualMm > flatBedMm
  const projective = measured(pairs, 'projective')
  // Three markers of a flat bed do not decide a perspective well, so none is assumed there.
  const useAffine = !perspective && (found.length < 4 || projective === undefined)
  const chosen = useAffine ? affine : (projective ?? affine)
  const { toImage, toPage, residualMm } = chosen
  const middle = mapped(toImage, { x: 100, y: 100 })
  const right = mapped(toImage, { x: 140, y: 100 })
  const turnDegrees = (Math.atan2(right.y - middle.y, right.x - middle.x) * 180) / Math.PI
  return { toImage, toPage, residualMm, perspective, turnDegrees, markers: found.length }
}

function measured(pairs: readonly Correspondence[], kind: 'affine' | 'projective') {
  const toImage = fittedMap(pairs, kind)
  const toPage = toImage && inverse(toImage)
  if (toImage === undefined || toPage === undefined) return undefined
  let residualMm = 0
  for (const { from, to } of pairs) {
    const back = mapped(toPage, to)
    residualMm = Math.max(residualMm, Math.hypot(back.x - from.x, back.y - from.y))
  }
  return Number.isFinite(residualMm) ? { toImage, toPage, residualMm } : undefined
}

/** Looks for the markers that are still missing where the others say they must be. */
function completed(
  image: GreyImage,
  found: readonly FoundMarker[],
  printed: readonly FiducialMarker[],
): FoundMarker[] {
  if (found.length >= 4) return [...found]
  const pairs = found.flatMap((marker) => pairsOf(marker, printed))
  const all = [...found]
  for (const kind of ['affine', 'projective'] as const) {
    const toImage = fittedMap(pairs, kind)
    if (toImage === undefined) continue
    for (const marker of printed) {
      if (all.some(({ id }) => id === marker.id)) continue
      const [a, b, c, d] = cornersOf(marker).map((corner) => mapped(toImage, corner))
      if (!a || !b || !c || !d) continue
      const there = markerAt(image, [a, b, c, d])
      if (there?.id === marker.id && !there.mirrored) all.push(there)
    }
  }
  return all
}

function pairsOf(
  marker: FoundMarker,
  printed: readonly FiducialMarker[],
): Correspondence[] {
  const form = printed.find(({ id }) => id === marker.id)
  if (form === undefined) return []
  return cornersOf(form).map((from, at) => ({ from, to: marker.corners[at] ?? from }))
}

/** The corners of a printed marker, clockwise from its top left. */
function cornersOf({ at, sizeMm }: FiducialMarker): Quad {
  return [
    at,
    { x: at.x + sizeMm, y: at.y },
    { x: at.x + sizeMm, y: at.y + sizeMm },
    { x: at.x, y: at.y + sizeMm } satisfies Point,
  ]
}

/** For each id the clearest marker that bears it. */
function bestOf(
  seen: readonly FoundMarker[],
  printed: readonly FiducialMarker[],
): FoundMarker[] {
  return printed.flatMap(({ id }) => {
    const [best] = seen
      .filter((marker) => marker.id === id)
      .toSorted((a, b) => a.wrongCells - b.wrongCells || a.roughness - b.roughness)
    return best === undefined ? [] : [best]
  })
}
