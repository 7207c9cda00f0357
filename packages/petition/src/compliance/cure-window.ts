import { addDays, type CalendarDate } from '@groundswell/basics'
import { type Grounds, grounds, type Pack } from '@groundswell/rules'
import { type CureWay, defectRules } from './defect-rule.ts'
import type { SheetDefect } from './sheet-defect.ts'
import type { DriveFacts, SheetFacts } from './sheet-facts.ts'

/** Until when, and how, a defect can be mended. */
export type CureWindow =
  | {
      readonly kind: 'curable'
      readonly way: CureWay
      /** The last day on which it helps. */
      readonly until: CalendarDate
      readonly grounds: Grounds
    }
  /** The sheet is filed, and the law gives days that begin with an office's notice. */
  | {
      readonly kind: 'after-notice'
      readonly way: CureWay
      readonly days: number
      readonly grounds: Grounds
    }
  /** It could have been mended before the filing. */
  | { readonly kind: 'closed'; readonly way: CureWay }
  /** Nothing done to this sheet helps; its voters may sign another one. */
  | { readonly kind: 'incurable' }

/**
 * The window of a defect. Before filing the sheet is in the drive's hands until the last day
 * for filing. After it only an affidavit can be mended, and only where the law says so:
 * Colorado gives five days from the notice (C.R.S. 1-40-117(4)).
 */
export function cureWindow(
  pack: Pack,
  drive: DriveFacts,
  facts: Pick<SheetFacts, 'filedOn'>,
  defect: SheetDefect,
): CureWindow {
  const { cure: way, ofAffidavit } = defectRules[defect.kind]
  if (way === undefined) return { kind: 'incurable' }
  if (facts.filedOn === null) {
    return {
      kind: 'curable',
      way,
      until: drive.deadline,
      grounds: grounds(pack, pack.filing?.cites ?? []),
    }
  }
  const [cure] = pack.cures
  if (cure === undefined || ofAffidavit !== true) return { kind: 'closed', way }
  const rests = grounds(pack, cure.cites)
  return drive.noticeOn === null
    ? { kind: 'after-notice', way, days: cure.days, grounds: rests }
    : { kind: 'curable', way, until: addDays(drive.noticeOn, cure.days), grounds: rests }
}
