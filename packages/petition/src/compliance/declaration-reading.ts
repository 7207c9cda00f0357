import type { CalendarDate } from '@groundswell/basics'

/** Parts that a declaration may have to hold besides signature and date. */
export const declarationParts = ['name', 'address', 'dates-between', 'place'] as const
export type DeclarationPart = (typeof declarationParts)[number]

/** Flaws that somebody sees on a declaration. */
export const declarationMarks = [
  'two-circulators',
  'correction-fluid',
  'copied',
  'signature-replaced',
] as const
export type DeclarationMark = (typeof declarationMarks)[number]

/** What a person saw on a circulator's declaration. It holds no name and no address. */
export interface DeclarationReading {
  readonly signature: 'signed' | 'missing' | 'initials' | 'illegible'
  readonly date: 'clear' | 'missing' | 'unclear' | 'changed'
  /** The day on which it was signed; null unless the date is clear. */
  readonly signedOn: CalendarDate | null
  /** The dates between which, as declared, all signatures were obtained. */
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
  /** The parts that are filled in. */
  readonly parts: readonly DeclarationPart[]
  readonly marks: readonly DeclarationMark[]
  /** The notary's clause, where the form has one. */
  readonly notary: 'complete' | 'missing' | 'faulty' | 'none-on-form'
}
