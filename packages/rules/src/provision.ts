import { grouped } from './numeral.ts'

/** A rule that no function computes with, kept as data for pages, editors and preflight. */
export interface Provision {
  readonly id: string
  readonly topic: Topic
  /** What the law asks, in one plain sentence. */
  readonly text: string
  readonly value?: number
  readonly unit?:
    | 'words'
    | 'characters'
    | 'days'
    | 'business days'
    | 'points'
    | 'dollars'
    | 'lines'
  /** How `value` is counted, where that is not simply all of it. */
  readonly counting?: 'without-spaces'
  readonly cites: readonly string[]
}

/** The chapters of a law page, in the order of a drive. */
export type Topic =
  | 'who may sign and circulate'
  | 'what a measure may say'
  | 'requirement'
  | 'before circulation'
  | 'circulation'
  | 'form'
  | 'duties of the drive'
  | 'filing'
  | 'verification'
  | 'withdrawal'
  | 'after qualification'
  | 'the vote'

/** A provision as a sentence, with its number where it has one: `Longest argument (500 words).` */
export function provisionText({ text, value, unit }: Provision): string {
  if (value === undefined) return text
  const amount = `${grouped(value)}${unit ? ` ${unit}` : ''}`
  return text.endsWith('.') ? `${text.slice(0, -1)} (${amount}).` : `${text} (${amount})`
}
