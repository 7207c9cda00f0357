import type { DefectKind, FilingPage } from '@groundswell/server/wire'
import { defectNames } from './defect-words.ts'

/** Why a sheet of a packet was left out of a box. */
export function leftWords(why: string): string {
  switch (why) {
    case 'wrong-office':
      return 'belongs to another office'
    case 'held-back':
      return 'is held back: it would be thrown out as it is'
    case 'lines-needed':
      return 'was never read: scan it alone and type its lines'
    default:
      return 'cannot go into a box now'
  }
}

/** Kinds of defects as one line. */
export function heldWords(kinds: readonly string[]): string {
  return kinds.map((kind) => defectNames.get(kind as DefectKind) ?? kind).join(', ')
}

/** How a sheet stands between our manifest and the office's list. */
export const rowStates: Readonly<
  Record<NonNullable<FilingPage['reconciliation']>['rows'][number]['state'], string>
> = {
  agrees: 'agrees',
  differs: 'counts differ',
  'not-received': 'not on their list',
  'not-ours': 'not on our manifest',
}
