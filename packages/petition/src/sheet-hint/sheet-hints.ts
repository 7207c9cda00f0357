import { atMost } from '../reading/binomial-interval.ts'

/** A keyed line of a sheet, as far as a look over the whole sheet needs it. */
export interface LookedAtLine {
  readonly row: number
  /** Folded for comparison; empty where it cannot be read. */
  readonly surname: string
  /** Whether it counts as things stand; null while nobody can say. */
  readonly valid: boolean | null
  /** Whom it is matched to, by a key that says nothing else. */
  readonly person: string | null
  /** The voter's status on the roll, empty when not matched. */
  readonly voterStatus: string
  /** Whether a reader said that the hand of the line above wrote this one too. */
  readonly sameHand: boolean
}

/** Something about a sheet that a person should look at. It rejects nothing. */
export type SheetHint =
  | {
      readonly kind: 'low-match'
      readonly lines: number
      readonly valid: number
      /** How often a sheet of so many lines does so badly by chance. */
      readonly chance: number
    }
  | {
      readonly kind: 'roll-order'
      readonly rows: readonly number[]
      readonly chance: number
    }
  | { readonly kind: 'one-hand'; readonly rows: readonly number[] }
  | { readonly kind: 'off-the-roll'; readonly rows: readonly number[] }
  | { readonly kind: 'repeats'; readonly rows: readonly number[] }

/** By chance alone about one sheet in a thousand is named. */
const rarely = 0.001
/** Fewer lines than this in one hand are a couple or a carer. */
const manyInOneHand = 3
const gone = /cancel|deceas|dead|purge|remov/i

/**
 * What is unusual about a sheet: far fewer valid lines than the drive has, surnames in the
 * order of a register, many lines by one hand (as readers flagged it), voters who are
 * cancelled or dead on the roll, one person several times. `driveRate` is the share of the
 * drive's lines that are valid. A hint is where to look, and there may be a good reason.
 */
export function sheetHints(
  lines: readonly LookedAtLine[],
  driveRate: number,
): readonly SheetHint[] {
  const inOrder = lines.toSorted((a, b) => a.row - b.row)
  return [
    lowMatch(inOrder, driveRate),
    rollOrder(inOrder),
    rowsHint('one-hand', sameHandRows(inOrder), manyInOneHand),
    rowsHint(
      'off-the-roll',
      rowsWhere(inOrder, (line) => gone.test(line.voterStatus)),
      1,
    ),
    rowsHint('repeats', repeatedRows(inOrder), 2),
  ].filter((hint) => hint !== undefined)
}

function lowMatch(
  lines: readonly LookedAtLine[],
  driveRate: number,
): SheetHint | undefined {
  const known = lines.filter((line) => line.valid !== null)
  const valid = known.filter((line) => line.valid).length
  const rate = Math.min(0.999, Math.max(0.001, driveRate))
  if (known.length < 4 || valid >= rate * known.length) return undefined
  const chance = atMost(valid, known.length, rate)
  return chance < rarely
    ? { kind: 'low-match', lines: known.length, valid, chance }
    : undefined
}

/**
 * The longest run of rising surnames. Of k different names in random order one in k! rises
 * throughout, and a sheet of n lines has n − k + 1 places for such a run.
 */
function rollOrder(lines: readonly LookedAtLine[]): SheetHint | undefined {
  const named = lines.filter((line) => line.surname !== '')
  let best: LookedAtLine[] = []
  let run: LookedAtLine[] = []
  for (const line of named) {
    const last = run.at(-1)
    // A household stands together with one name: it neither makes nor breaks an order.
    if (last?.surname === line.surname) continue
    run = last !== undefined && last.surname < line.surname ? [...run, line] : [line]
    if (run.length > best.length) best = run
  }
  let chance = Math.max(1, named.length - best.length + 1)
  for (let k = 2; k <= best.length; k++) chance /= k
  return chance < rarely
    ? { kind: 'roll-order', rows: best.map(({ row }) => row), chance }
    : undefined
}

/** Lines flagged as by the hand above, with the line that each such stretch began at. */
function sameHandRows(lines: readonly LookedAtLine[]): readonly number[] {
  return lines
    .filter((line, at) => line.sameHand || lines[at + 1]?.sameHand === true)
    .map(({ row }) => row)
}

function repeatedRows(lines: readonly LookedAtLine[]): readonly number[] {
  return rowsWhere(
    lines,
    (line) =>
      line.person !== null &&
      lines.some((other) => other.row !== line.row && other.person === line.person),
  )
}

function rowsWhere(
  lines: readonly LookedAtLine[],
  holds: (line: LookedAtLine) => boolean,
): readonly number[] {
  return lines.filter(holds).map(({ row }) => row)
}

function rowsHint(
  kind: 'one-hand' | 'off-the-roll' | 'repeats',
  rows: readonly number[],
  fewest: number,
): SheetHint | undefined {
  return rows.length >= fewest ? { kind, rows } : undefined
}
