import type { CalendarDate } from '@groundswell/basics'
import type { SheetId } from '../sheet-id.ts'
import type { DeclarationReading } from './declaration-reading.ts'

/** What the circulator's ledger says of the person who circulated a sheet. */
export interface CirculatorStanding {
  readonly circulator: string
  /** The days of the entries in force; null where there is none. */
  readonly ofAge: CalendarDate | null
  readonly registered: CalendarDate | null
  readonly trained: CalendarDate | null
}

/** Everything that is known of one sheet before it is filed. */
export interface SheetFacts {
  readonly sheet: SheetId
  /** Rows that hold ink, unsure ones included: what is lost when the sheet is. */
  readonly lines: number
  /** The county that the sheet was printed for. */
  readonly county: string
  /** Counties that stand on it as somebody read them; null when nobody has looked. */
  readonly countiesWritten: readonly string[] | null
  /** Counties in which the voters of its lines are registered, with the number of lines. */
  readonly voterCounties: ReadonlyMap<string, number>
  /** Dates that signers wrote, by row, where the form asks for them. */
  readonly signedOn: ReadonlyMap<number, CalendarDate>
  /** True when the circulator is the only signer. */
  readonly onlySignerIsCirculator: boolean
  readonly textHash: string
  readonly formVersion: string
  /** True when somebody saw that the printed text was changed by hand. */
  readonly isMarkedUp: boolean
  /** Pages of the form, and those that were read; null before it was scanned. */
  readonly pages: {
    readonly expected: number
    readonly read: readonly number[]
  } | null
  readonly issuedOn: CalendarDate | null
  readonly returnedOn: CalendarDate | null
  readonly filedOn: CalendarDate | null
  /** Null when nobody has read the declaration yet; `isThere` false when there is none. */
  readonly declaration:
    | { readonly isThere: false; readonly at: string }
    | {
        readonly isThere: true
        readonly at: string
        readonly reading: DeclarationReading
      }
    | null
  /** Null for a sheet that nobody circulated or whose holder is unknown. */
  readonly circulator: CirculatorStanding | null
}

/** What is the same for all sheets of a drive. */
export interface DriveFacts {
  readonly textHash: string
  /** Versions of the form that carry the frozen text. */
  readonly formVersions: ReadonlySet<string>
  /** The last day for filing. */
  readonly deadline: CalendarDate
  /** The day of an office's notice of defects, where there was one. */
  readonly noticeOn: CalendarDate | null
}
