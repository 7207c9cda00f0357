/** One reviewed line as numbers. */
interface LineRow {
  readonly stratum: number
  readonly probability: number
  readonly drawn: boolean
  /** Index of the person, or -1 when nobody is named. */
  readonly person: number
  readonly unkeyedDuplicate: boolean
  /** Index of the sheet that was drawn whole, or -1. */
  readonly sheet: number
}

/** Reviewed lines in columns, and who is the same person as whom. */
export interface LineColumns {
  readonly append: (row: LineRow) => void
  readonly newPerson: () => number
  /** Makes the persons of two lines one. */
  readonly unite: (lineA: number, lineB: number) => void
  readonly size: () => number
  readonly persons: () => number
  readonly stratumOf: (line: number) => number
  readonly probabilityOf: (line: number) => number
  readonly isDrawn: (line: number) => boolean
  readonly isUnkeyedDuplicate: (line: number) => boolean
  readonly sheetOf: (line: number) => number
  /** The representative of the line's person, or -1. */
  readonly personOf: (line: number) => number
}

/** Empty columns that double as they fill: 18 bytes a line instead of an object. */
export function lineColumns(): LineColumns {
  let capacity = 1024
  let size = 0
  let stratum = new Int32Array(capacity)
  let probability = new Float32Array(capacity)
  let person = new Int32Array(capacity)
  let flags = new Uint8Array(capacity)
  let sheet = new Int32Array(capacity)
  let parent = new Int32Array(capacity)
  let persons = 0

  function append(row: LineRow): void {
    if (size === capacity) {
      capacity *= 2
      stratum = grown(stratum, new Int32Array(capacity))
      probability = grown(probability, new Float32Array(capacity))
      person = grown(person, new Int32Array(capacity))
      flags = grown(flags, new Uint8Array(capacity))
      sheet = grown(sheet, new Int32Array(capacity))
    }
    stratum[size] = row.stratum
    probability[size] = row.probability
    person[size] = row.person
    sheet[size] = row.sheet
    flags[size] = (row.drawn ? 1 : 0) | (row.unkeyedDuplicate ? 2 : 0)
    size += 1
  }

  function newPerson(): number {
    if (persons === parent.length) {
      parent = grown(parent, new Int32Array(persons * 2))
    }
    parent[persons] = persons
    persons += 1
    return persons - 1
  }

  /** Union-find with path halving (Tarjan and van Leeuwen, 1984). */
  function rootOf(index: number): number {
    let at = index
    for (;;) {
      const up = parent[at] ?? at
      if (up === at) return at
      const next = parent[up] ?? up
      parent[at] = next
      at = next
    }
  }

  function named(line: number): number {
    const known = person[line] ?? -1
    if (known >= 0) return known
    const fresh = newPerson()
    person[line] = fresh
    return fresh
  }

  function unite(lineA: number, lineB: number): void {
    const a = rootOf(named(lineA))
    const b = rootOf(named(lineB))
    // The lower index stays, so that the order of pairs does not matter.
    parent[Math.max(a, b)] = Math.min(a, b)
  }

  return {
    append,
    newPerson,
    unite,
    size: () => size,
    persons: () => persons,
    stratumOf: (line) => stratum[line] ?? 0,
    probabilityOf: (line) => probability[line] ?? 0,
    isDrawn: (line) => ((flags[line] ?? 0) & 1) === 1,
    isUnkeyedDuplicate: (line) => ((flags[line] ?? 0) & 2) === 2,
    sheetOf: (line) => sheet[line] ?? -1,
    personOf: (line) => {
      const index = person[line] ?? -1
      return index < 0 ? -1 : rootOf(index)
    },
  }
}

function grown<A extends Int32Array | Float32Array | Uint8Array>(old: A, larger: A): A {
  larger.set(old)
  return larger
}
