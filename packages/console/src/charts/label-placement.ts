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

/** More labels than this are placed in the order given: trying all orders takes too long. */
const mostLabelsToReorder = 5

interface Placing {
  readonly placed: readonly PlacedLabel[]
  readonly crossings: number
}

/**
 * Places labels in rows beside an axis so that none touches another, each stands over its
 * anchor or beside it like a flag, and none leaves `room` while it fits there. Earlier
 * wishes get the row nearest the axis, unless another order keeps more leaders from
 * crossing labels.
 */
export function placeLabels(given: Room): readonly PlacedLabel[] {
  const asGiven = placeInOrder(given.wishes, given)
  if (asGiven.crossings === 0 || given.wishes.length > mostLabelsToReorder) {
    return asGiven.placed
  }
  const tried = orders(given.wishes).map((wishes) => placeInOrder(wishes, given))
  return tried.reduce((a, b) => (badness(b) < badness(a) ? b : a), asGiven).placed
}

/** A crossing is worse than any number of rows. */
function badness({ placed, crossings }: Placing): number {
  return 100 * crossings + Math.max(0, ...placed.map((p) => p.row))
}

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item, i) =>
    orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]),
  )
}

function placeInOrder(wishes: readonly LabelWish[], given: Room): Placing {
  return wishes.reduce<Placing>(
    ({ placed, crossings }, wish) => {
      const clear = firstPlace(
        wish,
        placed,
        given,
        mostRowsWithoutCrossing,
        (left, row) => crossesNothing(left, wish, row, placed, given),
      )
      const one = clear ?? firstPlace(wish, placed, given, Infinity, () => true)
      return {
        placed: one ? [...placed, one] : placed,
        crossings: crossings + (clear ? 0 : 1),
      }
    },
    { placed: [], crossings: 0 },
  )
}

function firstPlace(
  wish: LabelWish,
  placed: readonly PlacedLabel[],
  given: Room,
  rows: number,
  acceptable: (left: number, row: number) => boolean,
): PlacedLabel | undefined {
  for (let row = 0; row < rows; row++) {
    const left = bestLeft(
      wish,
      given,
      placed,
      (at) => isFree(at, wish, row, placed, given) && acceptable(at, row),
    )
    if (left !== undefined) return { ...wish, left, row }
  }
  return undefined
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
