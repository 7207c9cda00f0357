import { type Grounds, grounds, type Pack } from '@groundswell/rules'
import { defectRules } from './defect-rule.ts'
import type { SheetDefect } from './sheet-defect.ts'

/** What a defect does to a sheet under a pack. */
export interface DefectEffect {
  /** A note throws nothing out: the law is silent, or says that it does not reject. */
  readonly effect: 'rejects-sheet' | 'rejects-lines' | 'note'
  /** The pack's reason code; absent for notes and for a sheet that is simply too late. */
  readonly reason?: string
  readonly grounds: Grounds
}

/**
 * The effect of a defect: a rejection where the pack knows a ground for it by its own law,
 * with that ground's reason code and citations, else a note. An unverified ground says so.
 */
export function defectEffect(pack: Pack, defect: SheetDefect): DefectEffect {
  if (defect.kind === 'sheet-late') {
    const cites = pack.kinds.flatMap(({ circulation }) => circulation.cites)
    return { effect: 'rejects-sheet', grounds: grounds(pack, cites) }
  }
  const reason = defectRules[defect.kind].codes
    .map((code) => pack.reasons.find((each) => each.code === code))
    .find((each) => each !== undefined && each.basis === 'law')
  if (reason === undefined) return { effect: 'note', grounds: silence(pack, defect) }
  return {
    effect: reason.of === 'line' ? 'rejects-lines' : 'rejects-sheet',
    reason: reason.code,
    grounds: grounds(pack, [...reason.cites, ...countyCites(pack, defect)]),
  }
}

/** What the law says all the same: that a defect does not reject, or that training is a duty. */
function silence(pack: Pack, { kind }: SheetDefect): Grounds {
  const duty = pack.duties.find(({ id }) => id === dutyOf.get(kind))
  if (duty !== undefined) return grounds(pack, duty.cites)
  const says = pack.provisions.find(({ id }) => id === 'unsigned-declaration')
  const isAbout = kind === 'declaration-unsigned' || kind === 'declaration-undated'
  return grounds(pack, isAbout ? (says?.cites ?? []) : [])
}

/** Duties that a pack may have without a ground for rejecting a sheet. */
const dutyOf: ReadonlyMap<string, string> = new Map([
  ['circulator-not-trained', 'circulator-training'],
  ['circulator-not-registered', 'circulator-registration'],
])

/** One county a sheet rests on a section of its own. */
function countyCites(pack: Pack, { kind }: SheetDefect): readonly string[] {
  const isCounty = kind === 'two-counties' || kind === 'county-missing'
  if (!isCounty) return []
  return pack.reasons.find(({ code }) => code === 'WRONG_COUNTY')?.cites ?? []
}
