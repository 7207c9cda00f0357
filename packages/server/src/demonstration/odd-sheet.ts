import { foldText } from '@groundswell/basics'
import type { DriveLine } from '@groundswell/roll/synth'

/** A line of the drive, and whether its sheet is keyed whole, drawn lines or not. */
export interface DemonstrationLine extends DriveLine {
  readonly isKeyedWhole: boolean
}

type Oddity = 'register-order' | 'strangers'

/** So many different surnames must rise in a row before anybody should wonder. */
const fewestSurnames = 7

/**
 * The lines of a drive, and among the sheets turned in on the days that `isDay` allows two odd
 * ones, keyed whole: the same people in the order of a register, as where somebody copied one,
 * and people whom no register knows, as where somebody made them up.
 */
export function* withOddSheets(
  lines: Iterable<DriveLine>,
  isDay: (turnedIn: string) => boolean,
): Generator<DemonstrationLine> {
  const left = new Set<Oddity>(['register-order', 'strangers'])
  for (const sheet of bySheet(lines)) {
    const oddity = isDay(sheet[0]?.sheet.turnedIn ?? '') ? oddityOf(sheet) : undefined
    const isKeyedWhole = oddity !== undefined && left.delete(oddity)
    const written = !isKeyedWhole
      ? sheet
      : oddity === 'register-order'
        ? inRegisterOrder(sheet)
        : madeUp(sheet)
    for (const line of written) yield { ...line, isKeyedWhole }
  }
}

function* bySheet(lines: Iterable<DriveLine>): Generator<readonly DriveLine[]> {
  let sheet: DriveLine[] = []
  for (const line of lines) {
    if (sheet[0] !== undefined && sheet[0].sheet.number !== line.sheet.number) {
      yield sheet
      sheet = []
    }
    sheet.push(line)
  }
  if (sheet.length > 0) yield sheet
}

/** What this sheet could show, by who carried it; undefined for most sheets. */
function oddityOf(lines: readonly DriveLine[]): Oddity | undefined {
  const surnames = new Set(lines.map(({ last }) => foldText(last)))
  if (surnames.size < fewestSurnames) return undefined
  const channel = lines[0]?.sheet.channel
  if (channel === 'volunteer') return 'register-order'
  return channel === 'paid' ? 'strangers' : undefined
}

function inRegisterOrder(lines: readonly DriveLine[]): DriveLine[] {
  const surname = ({ last }: DriveLine) => foldText(last)
  const people = lines.toSorted((a, b) => (surname(a) < surname(b) ? -1 : 1))
  return people.flatMap((person, at) => {
    const place = lines[at]
    if (place === undefined) return []
    const { lineId, row, isDrawn } = place
    return [{ ...person, lineId, row, isDrawn }]
  })
}

/** Each first name with the surname of another line, in a house that does not stand. */
function madeUp(lines: readonly DriveLine[]): DriveLine[] {
  return lines.map((line, at) => ({
    ...line,
    last: lines[(at + 3) % lines.length]?.last ?? line.last,
    house: `${line.house}${(at + 4) % 10}`,
    truth: { ...line.truth, voterId: undefined },
  }))
}
