import type { CalendarDate } from '@groundswell/basics'
import type { HasBusinessCalendar } from '../business-day.ts'
import type { DutyRule } from '../duty.ts'
import type { GeneralElectionRule } from '../general-election.ts'
import type { CitationSource } from '../grounds.ts'
import type { Provision } from '../provision.ts'
import type { EnactmentRule } from './enactment-rule.ts'
import type { CureRule, FilingRule } from './filing-rule.ts'
import type { FormRule } from './form.ts'
import type { LineField } from './line-field.ts'
import type { NoticeRule } from './notice-rule.ts'
import type { HasPetitionKinds } from './petition-kind-rule.ts'
import type { Place } from './place.ts'
import type { ReasonCode } from './reason-code.ts'
import type { RepeatRule } from './repeat-rule.ts'
import type { ReviewRoomRule } from './review-room-rule.ts'
import type { SecondReviewerRule } from './second-reviewer.ts'
import type { SheetRule } from './sheet-rule.ts'
import type { VerificationRule } from './verification-rule.ts'
import type { WithdrawalRule } from './withdrawal-rule.ts'

/**
 * The law of one jurisdiction on one day, as plain data: it survives JSON and holds every
 * number and the citation that each rests on.
 */
export interface Pack extends CitationSource, HasBusinessCalendar, HasPetitionKinds {
  /** `us-ca`. */
  readonly id: string
  /** `us-ca@2017-01-26`. */
  readonly reference: string
  readonly title: string
  readonly on: CalendarDate
  /** The days around `on` during which no piece of this law changes. */
  readonly version: PackVersion
  readonly verification: VerificationRule
  readonly notice?: NoticeRule
  readonly generalElection?: GeneralElectionRule
  /** Absent where a petition leads to no vote, as in the European Union. */
  readonly enactment?: EnactmentRule
  /** Absent where the layout of the sheet is not held here. */
  readonly form?: FormRule
  /** Numbers of the sheet where its whole layout is not held here. */
  readonly sheetRule?: SheetRule
  readonly lineFields: readonly LineField[]
  readonly reasons: readonly ReasonCode[]
  /** Absent where no rule on several lines by one voter is held here. */
  readonly repeats?: RepeatRule
  /** Absent where one person may reject a line. */
  readonly secondReviewer?: SecondReviewerRule
  readonly withdrawal?: WithdrawalRule
  /** Absent where nothing is held here on who may look at rejected lines. */
  readonly reviewRoom?: ReviewRoomRule
  /** Absent where the text is not held here. */
  readonly filing?: FilingRule
  /** What the law asks of those who run a drive, as far as it is held here. */
  readonly duties: readonly DutyRule[]
  /** What can be mended after filing. */
  readonly cures: readonly CureRule[]
  readonly places: readonly Place[]
  readonly provisions: readonly Provision[]
}

export interface PackVersion {
  readonly from: CalendarDate
  readonly until?: CalendarDate
  /** What is new in this version, in plain words. */
  readonly changes: readonly string[]
}

/** A jurisdiction whose law Groundswell knows: its versions, and the pack for a day. */
export interface Jurisdiction {
  readonly id: string
  readonly title: string
  readonly versions: readonly PackVersion[]
  /** The pack for a day inside the versions. */
  readonly packOn: (on: CalendarDate, version: PackVersion) => Pack
}
