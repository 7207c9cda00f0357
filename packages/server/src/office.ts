import type { DataFolder } from './data-folder.ts'
import type { RollDesk } from './roll/roll-desk.ts'
import type { KeyRing } from './secrecy/key-ring.ts'
import type { RecordStore } from './storage/open-storage.ts'

/** What routes and jobs work with. The clock and the dice come in from outside, also here. */
export interface Office {
  readonly records: RecordStore
  readonly keys: KeyRing
  readonly folder: DataFolder
  readonly clock: () => Date
  readonly dice: Dice
  readonly log: (entry: LogEntry) => void
  readonly roll: RollDesk
}

/**
 * So many random bytes, for seeds of draws and for what hangs on chance that people can see:
 * the codes of a series, the peppers of a look-up.
 */
export type Dice = (bytes: number) => Buffer

/** One line of the log. Nothing personal: ids of records and requests, codes, durations. */
export interface LogEntry {
  readonly event: string
  readonly [key: string]: string | number | boolean | null | undefined
}
