/** A label that wants to stand at `anchor`; sizes in pixels. */
export interface LabelWish {
  readonly id: string
  readonly anchor: number
  readonly width: number
}

/** Where it stands: its left edge, and the row counted from the axis outwards. */
export interface PlacedLabel extends LabelWish {
  readonly left: number
  readonly row: number
}

interface Room {
  readonly wishes: readonly LabelWish[]
  readonly room: number
  readonly gap: number
}

/** Beyond so many rows a leader may cross a label; a label never covers a label. */
const mostRowsWithoutCrossing = 4

/**
 * Places labels in rows beside an axis so that none touches another, each stands over its
 * anchor or beside it like a flag, none leaves `room` while it fits there, and (within
 * four rows) no label lies in the way of another's leader. Earlier wishes get the row
 * nearest the axis.
 */
export function placeLabels(given: Room): readonly PlacedLabel[] {
  return given.wishes.reduce<readonly PlacedLabel[]>(
    (placed, wish) => [...placed, placeOne(wish, placed, given)],
    [],
  )
}

function placeOne(
  wish: LabelWish,
  placed: readonly PlacedLabel[],
  given: Room,
): PlacedLabel {
  for (let row = 0; row < mostRowsWithoutCrossing; row++) {
    const left = bestLeft(
      wish,
      given,
      placed,
      (at) =>
        isFree(at, wish, row, placed, given) &&
        crossesNothing(at, wish, row, placed, given),
    )
    if (left !== undefined) return { ...wish, left, row }
  }
  for (let row = 0; ; row++) {
    const left = bestLeft(wish, given, placed, (at) =>
      isFree(at, wish, row, placed, given),
    )
    if (left !== undefined) return { ...wish, left, row }
  }
}

/** The acceptable left edge that is nearest to centring the label over its anchor. */
function bestLeft(
  wish: LabelWish,
  given: Room,
  placed: readonly PlacedLabel[],
  acceptable: (left: number) => boolean,
): number | undefined {
  const last = Math.max(0, given.room - wish.width)
  const centred = Math.min(Math.max(wish.anchor - wish.width / 2, 0), last)
  const flags = [wish.anchor + given.gap / 2, wish.anchor - given.gap / 2 - wish.width]
  const besides = [
    ...placed,
    ...given.wishes.map((w) => ({ left: w.anchor, width: 0 })),
  ].flatMap((t) => [t.left - given.gap - wish.width, t.left + t.width + given.gap])
  const reaches = (left: number) =>
    wish.anchor >= left - given.gap && wish.anchor <= left + wish.width + given.gap
  return [centred, ...flags, ...besides]
    .filter((left) => left >= 0 && left <= last && reaches(left) && acceptable(left))
    .sort((a, b) => Math.abs(a - centred) - Math.abs(b - centred))[0]
}

function isFree(
  left: number,
  wish: LabelWish,
  row: number,
  placed: readonly PlacedLabel[],
  { gap }: Room,
): boolean {
  return placed
    .filter((p) => p.row === row)
    .every(
      (p) =>
        left + wish.width + gap <= p.left + 1e-9 || left >= p.left + p.width + gap - 1e-9,
    )
}

/** A leader ends at its own row, so only labels further out can be in its way. */
function crossesNothing(
  left: number,
  wish: LabelWish,
  row: number,
  placed: readonly PlacedLabel[],
  { wishes }: Room,
): boolean {
  const covers = (from: number, width: number, anchor: number) =>
    anchor > from - 2 && anchor < from + width + 2
  const inTheWayOfOthers = wishes.some((other) => {
    if (other.id === wish.id || !covers(left, wish.width, other.anchor)) return false
    const settled = placed.find((p) => p.id === other.id)
    return settled === undefined || settled.row >= row
  })
  const othersInTheWay = placed.some(
    (p) => p.row < row && covers(p.left, p.width, wish.anchor),
  )
  return !inTheWayOfOthers && !othersInTheWay
}

/**
 * A safe width of `text` in Public Sans at `size` pixels: a little more than it takes,
 * because a label that is measured too small collides.
 */
export function textWidth(
  text: string,
  size: number,
  weight: 'regular' | 'bold' = 'regular',
): number {
  const total = Array.from(text, letterWidth).reduce((sum, width) => sum + width, 0)
  return Math.ceil(total * size * (weight === 'bold' ? 1.06 : 1) + 2)
}

/** In units of the type size, measured generously. */
function letterWidth(letter: string): number {
  if (/[mwMW%—]/.test(letter)) return 0.9
  if (/[A-Z0-9–]/.test(letter)) return 0.66
  if (/[iljtf.,:;' ]/.test(letter)) return 0.34
  return 0.58
}
