import type { Dice } from './dice.ts'
import { type InventedPerson, invented, relativeOf } from './invented-person.ts'
import { misreadNumber, misspelt } from './misspelling.ts'
import type { SynthTables } from './synth-tables.ts'

/** One record of an invented file of people: its cells by column, and whose it is. */
export interface PeopleRecord {
  readonly person: number
  readonly cells: Readonly<Record<string, string>>
}

export type Cells = Record<string, string>

/** How often, and how badly, a file of people says one person twice. */
export interface Faults {
  /** Persons, and the most further records that one of them has. */
  readonly persons: number
  readonly copies: (dice: Dice) => number
  /** Faults of a copy. */
  readonly slips: (dice: Dice) => number
  /** How often a cell of any record is empty, of 10,000. */
  readonly empty: number
  /** Of 10,000 persons, those who live with the person before. */
  readonly relatives: number
  /** Columns that are never damaged or emptied. */
  readonly kept?: readonly string[]
}

/** Records of persons in the columns that `write` fills, with copies that are damaged. */
export function damagedRecords(
  faults: Faults,
  write: (person: InventedPerson, dice: Dice, copy: number) => Cells,
): (tables: SynthTables, dice: Dice) => readonly PeopleRecord[] {
  return (tables, dice) => {
    const found: PeopleRecord[] = []
    let before: InventedPerson | null = null
    for (let person = 0; person < faults.persons; person++) {
      const now: InventedPerson =
        before !== null && dice.chance(faults.relatives)
          ? relativeOf(before, tables, dice)
          : invented(tables, dice)
      before = now
      const copies = faults.copies(dice)
      for (let copy = 0; copy <= copies; copy++) {
        const cells = write(now, dice, copy)
        for (let n = copy === 0 ? 0 : faults.slips(dice); n > 0; n--)
          damage(cells, faults, dice)
        for (const column of Object.keys(cells)) {
          if (!faults.kept?.includes(column) && dice.chance(faults.empty))
            cells[column] = ''
        }
        found.push({ person, cells })
      }
    }
    // In no order that would tell which records belong together.
    return found
      .map((record) => ({ record, at: dice.below(1 << 24) }))
      .sort((a, b) => a.at - b.at)
      .map(({ record }) => record)
  }
}

function damage(cells: Cells, { kept }: Faults, dice: Dice): void {
  const columns = Object.keys(cells).filter(
    (column) => cells[column] !== '' && !kept?.includes(column),
  )
  if (columns.length === 0) return
  const column = dice.pick(columns)
  const text = cells[column] ?? ''
  cells[column] = /^[\d/.-]+$/.test(text)
    ? misreadNumber(text, dice)
    : misspelt(text.toUpperCase(), dice)
}
