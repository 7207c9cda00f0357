import { unreachable } from '@groundswell/basics'
import { percentText } from './numeral.ts'

/** Something that the law asks of those who run a drive, and what missing it costs. */
export interface DutyRule {
  readonly id: string
  /** What must be done, in one plain sentence. */
  readonly title: string
  readonly by: 'proponents' | 'circulators' | 'committee'
  readonly when: DutyTime
  /** What missing it costs; says so where the law's answer is not held here. */
  readonly cost: string
  /** What cannot lawfully go on without it. */
  readonly blocks: 'submission' | 'circulation' | 'sheet' | 'filing' | 'nothing'
  /** The kinds of petition that owe it; all of them when absent. */
  readonly kinds?: readonly string[]
  readonly cites: readonly string[]
}

/** When a duty is owed. */
export type DutyTime =
  /** By the day of an event. */
  | { readonly shape: 'before'; readonly event: DutyEvent }
  /** So many days after an event. */
  | { readonly shape: 'days-after'; readonly event: DutyEvent; readonly days: number }
  | {
      readonly shape: 'months-after'
      readonly event: DutyEvent
      readonly months: number
    }
  /** When the signatures gathered reach a share of the requirement. */
  | { readonly shape: 'at-share'; readonly fraction: string }
  /** For each calendar month in which the petition circulates. */
  | { readonly shape: 'each-month' }
  /** For each sheet before it is filed. */
  | { readonly shape: 'each-sheet' }
  /** For each circulator before the first sheet. */
  | { readonly shape: 'each-circulator' }

/** The events of a drive that duties are counted from. */
export type DutyEvent = 'submission' | 'circulation' | 'filing' | 'first-money'

/** When a duty is owed, as a short sentence. */
export function dutyTimeText(when: DutyTime): string {
  switch (when.shape) {
    case 'before':
      return `By ${eventText[when.event]}.`
    case 'days-after':
      return `Within ${when.days} days of ${eventText[when.event]}.`
    case 'months-after':
      return `Within ${when.months} months of ${eventText[when.event]}.`
    case 'at-share':
      return `When ${percentText(when.fraction)} of the requirement is gathered.`
    case 'each-month':
      return 'For each month of circulation.'
    case 'each-sheet':
      return 'On each sheet, before it is filed.'
    case 'each-circulator':
      return 'For each circulator, before the first sheet.'
    default:
      return unreachable(when)
  }
}

const eventText: Readonly<Record<DutyEvent, string>> = {
  submission: 'the filing of the text',
  circulation: 'the start of circulation',
  filing: 'the filing of the petition',
  'first-money': 'the first money that makes a committee',
}
