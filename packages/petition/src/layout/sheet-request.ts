import type { FormRule } from '@groundswell/rules'
import type { FrozenText } from '../measure/frozen-text.ts'
import type { PaperName } from '../paper.ts'
import type { SheetLanguage } from './printed-words.ts'

/** What a sheet is asked to be. */
export interface SheetRequest {
  readonly text: FrozenText
  /** The pack's form rule; without one the sheet is a plain form of the organisation. */
  readonly form: FormRule | undefined
  readonly paper: PaperName
  readonly language: SheetLanguage
  /** Numbered spaces a sheet. */
  readonly lines: number
  /** A print-at-home sheet: line 1 is filled in, and the last page folds to a mailer. */
  readonly mailer?: boolean
}
