/** A drawn line that is to be keyed from paper, and where its sheet lies. */
export interface LineToPull {
  readonly sheet: string
  readonly row: number
  readonly county: string
  /** The box or shelf; null where nobody has said. */
  readonly place: string | null
  readonly packet: string | null
  /** Who has the sheet, when it is not in the house. */
  readonly holder: string | null
}

/** One sheet to fetch, with the lines on it. */
export interface SheetToPull extends Omit<LineToPull, 'row'> {
  readonly rows: readonly number[]
}

/** What is fetched from one place, in the order in which it lies there. */
export interface PlaceToPull {
  readonly place: string | null
  readonly sheets: readonly SheetToPull[]
}

/**
 * The sheets that hold drawn lines, in the order in which somebody walks along the shelf: by
 * box, packet and sheet, numbers within a name by their value. Sheets whose place nobody has
 * noted come last. The order of `lines` does not matter.
 */
export function pullList(lines: Iterable<LineToPull>): readonly PlaceToPull[] {
  const sheets = new Map<string, { line: LineToPull; rows: number[] }>()
  for (const line of lines) {
    const there = sheets.get(line.sheet)
    if (there === undefined) sheets.set(line.sheet, { line, rows: [line.row] })
    else there.rows.push(line.row)
  }
  const inOrder = [...sheets.values()]
    .map(({ line: { sheet, county, place, packet, holder }, rows }) => ({
      sheet,
      county,
      place,
      packet,
      holder,
      rows: rows.toSorted((a, b) => a - b),
    }))
    .sort(
      (a, b) =>
        shelfOrder(a.place, b.place) ||
        shelfOrder(a.packet, b.packet) ||
        shelfOrder(a.sheet, b.sheet),
    )
  const places: { place: string | null; sheets: SheetToPull[] }[] = []
  for (const sheet of inOrder) {
    const last = places.at(-1)
    if (last?.place === sheet.place) last.sheets.push(sheet)
    else places.push({ place: sheet.place, sheets: [sheet] })
  }
  return places
}

const byName = new Intl.Collator('en', { numeric: true })

function shelfOrder(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return byName.compare(a, b)
}
