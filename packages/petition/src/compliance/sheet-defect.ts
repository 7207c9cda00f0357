import type { CalendarDate } from '@groundswell/basics'
import type { DeclarationMark, DeclarationPart } from './declaration-reading.ts'

/** Something on a sheet, or missing from it, for which a county may throw it out. */
export type SheetDefect =
  | { readonly kind: 'declaration-missing' }
  | {
      readonly kind: 'declaration-unsigned'
      readonly signature: 'missing' | 'initials' | 'illegible'
    }
  | { readonly kind: 'declaration-undated' }
  | { readonly kind: 'declaration-date-unclear'; readonly date: 'unclear' | 'changed' }
  | {
      readonly kind: 'declaration-incomplete'
      readonly missing: readonly DeclarationPart[]
    }
  | {
      readonly kind: 'declaration-flawed'
      readonly marks: readonly DeclarationMark[]
    }
  /** The circulator declared before the last day that the declaration itself names. */
  | {
      readonly kind: 'declared-before-last-signature'
      readonly signedOn: CalendarDate
      readonly last: CalendarDate
    }
  | {
      readonly kind: 'declared-before-issue'
      readonly signedOn: CalendarDate
      readonly issuedOn: CalendarDate
    }
  /** Later than the filing, or than the last day on which the law lets it be made anew. */
  | {
      readonly kind: 'declared-after-filing'
      readonly signedOn: CalendarDate
      readonly filedOn: CalendarDate
    }
  | {
      readonly kind: 'dates-do-not-cover'
      readonly from: CalendarDate
      readonly until: CalendarDate
    }
  | {
      readonly kind: 'signature-after-declaration'
      readonly signedOn: CalendarDate
      readonly rows: readonly number[]
    }
  | { readonly kind: 'notary-defect'; readonly notary: 'missing' | 'faulty' }
  | {
      readonly kind: 'wrong-county'
      readonly county: string
      readonly lines: number
      readonly registeredIn: readonly string[]
    }
  | { readonly kind: 'county-missing' }
  | { readonly kind: 'two-counties'; readonly counties: readonly string[] }
  | { readonly kind: 'other-text'; readonly formVersion: string }
  | { readonly kind: 'text-marked-up' }
  | { readonly kind: 'pages-missing'; readonly pages: readonly number[] }
  | { readonly kind: 'circulator-unknown' }
  | { readonly kind: 'circulator-age-unconfirmed'; readonly circulator: string }
  | { readonly kind: 'circulator-not-registered'; readonly circulator: string }
  | { readonly kind: 'circulator-not-trained'; readonly circulator: string }
  | {
      readonly kind: 'sheet-late'
      readonly returnedOn: CalendarDate
      readonly deadline: CalendarDate
    }

export type DefectKind = SheetDefect['kind']
