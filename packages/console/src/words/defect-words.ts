import type { CureWay, DefectKind, Finding } from '@groundswell/server/wire'
import { longDate } from './date.ts'
import { counted } from './number.ts'

/** A kind of defect as a heading. */
export const defectNames: ReadonlyMap<DefectKind, string> = new Map([
  ['declaration-missing', 'No declaration'],
  ['declaration-unsigned', 'Declaration not signed'],
  ['declaration-undated', 'Declaration not dated'],
  ['declaration-date-unclear', 'Date of the declaration unclear'],
  ['declaration-incomplete', 'Declaration incomplete'],
  ['declaration-flawed', 'Declaration corrected or copied'],
  ['declared-before-last-signature', 'Declared before the last signature'],
  ['declared-before-issue', 'Declared before the sheet went out'],
  ['declared-after-filing', 'Declared after the filing'],
  ['dates-do-not-cover', 'Dates do not cover the signatures'],
  ['signature-after-declaration', 'Signatures dated after the declaration'],
  ['notary-defect', 'Notary’s clause missing or faulty'],
  ['wrong-county', 'Voters of another county'],
  ['county-missing', 'No county on the sheet'],
  ['two-counties', 'Two counties on one sheet'],
  ['other-text', 'Printed with another text'],
  ['text-marked-up', 'Printed text changed by hand'],
  ['pages-missing', 'Pages missing'],
  ['circulator-unknown', 'Circulator not in the ledger'],
  ['circulator-age-unconfirmed', 'Circulator’s age not confirmed'],
  ['circulator-not-registered', 'Circulator not registered'],
  ['circulator-not-trained', 'Circulator not trained'],
  ['sheet-late', 'Came in after the last day'],
])

const partNames: ReadonlyMap<string, string> = new Map([
  ['name', 'the printed name'],
  ['address', 'the residence address'],
  ['dates-between', 'the dates between which people signed'],
  ['place', 'the place of signing'],
])

const markNames: ReadonlyMap<string, string> = new Map([
  ['two-circulators', 'two circulators'],
  ['correction-fluid', 'correction fluid'],
  ['copied', 'a copied signature'],
  ['signature-replaced', 'a signature crossed out and replaced'],
])

/** What exactly is wrong, as a sentence. */
export function defectSentence({ kind, detail }: Finding): string {
  const day = (text: string | undefined) => (text === undefined ? '' : longDate(text))
  switch (kind) {
    case 'declaration-missing':
      return 'The sheet has no declaration of its circulator.'
    case 'declaration-unsigned':
      return detail.signature === 'initials'
        ? 'The circulator only put initials.'
        : detail.signature === 'illegible'
          ? 'The circulator’s signature cannot be read.'
          : 'The circulator has not signed.'
    case 'declaration-undated':
      return 'The circulator has not dated it.'
    case 'declaration-date-unclear':
      return detail.date === 'changed'
        ? 'The date was changed without a new signature.'
        : 'The date is crossed out, written over or ambiguous.'
    case 'declaration-incomplete':
      return `Missing: ${listed(detail.missing, partNames)}.`
    case 'declaration-flawed':
      return `On it: ${listed(detail.marks, markNames)}.`
    case 'declared-before-last-signature':
      return `Signed on ${day(detail.signedOn)}, and it says that people signed until ${day(detail.last)}.`
    case 'declared-before-issue':
      return `Signed on ${day(detail.signedOn)}; the sheet went out on ${day(detail.issuedOn)}.`
    case 'declared-after-filing':
      return `Signed on ${day(detail.signedOn)}; the sheet was filed on ${day(detail.filedOn)}.`
    case 'dates-do-not-cover':
      return `From ${day(detail.from)} to ${day(detail.until)} does not cover every signature.`
    case 'signature-after-declaration':
      return `Rows ${(detail.rows ?? []).join(', ')} are dated after ${day(detail.signedOn)}.`
    case 'notary-defect':
      return detail.notary === 'missing'
        ? 'The notary’s clause is not filled in.'
        : 'The notary’s clause is faulty.'
    case 'wrong-county':
      return `${counted(detail.lines ?? 0, 'line')} by voters registered in ${(detail.registeredIn ?? []).join(', ')}; the sheet is for ${detail.county ?? ''}.`
    case 'county-missing':
      return 'No county stands on the sheet.'
    case 'two-counties':
      return `${(detail.counties ?? []).join(' and ')} stand on it.`
    case 'other-text':
      return 'Its text or form is not the one that was frozen for circulation.'
    case 'text-marked-up':
      return 'Somebody struck or added words in the printed text.'
    case 'pages-missing':
      return `Not in the scan: page ${(detail.pages ?? []).join(', ')}.`
    case 'circulator-unknown':
      return 'Whoever circulated it does not stand in the ledger.'
    case 'circulator-age-unconfirmed':
      return `The ledger does not say that ${detail.circulator ?? 'the circulator'} is 18 or over.`
    case 'circulator-not-registered':
      return `The ledger has no registration of ${detail.circulator ?? 'the circulator'}.`
    case 'circulator-not-trained':
      return `The ledger has no training of ${detail.circulator ?? 'the circulator'}.`
    case 'sheet-late':
      return `It came in on ${day(detail.returnedOn)}; the last day was ${day(detail.deadline)}.`
  }
}

/** How a defect is mended, as something to do. */
export const cureWords: ReadonlyMap<CureWay, string> = new Map([
  ['complete-declaration', 'The circulator fills in what is missing, in their own hand.'],
  ['declare-again', 'The circulator makes a new declaration, signs and dates it.'],
  ['notarise-again', 'The circulator signs again before a notary.'],
  ['restore-pages', 'Find the pages, put the section together and scan it again.'],
  ['confirm-circulator', 'Confirm in the ledger that the circulator is 18 or over.'],
  ['register-circulator', 'Register the circulator.'],
  ['train-circulator', 'Train the circulator.'],
])

/** What the defect does if it stays. */
export function effectSentence(finding: Finding): string {
  if (finding.effect === 'note') return 'The law does not reject it for this.'
  return finding.effect === 'rejects-sheet'
    ? `The whole sheet would be thrown out: ${counted(finding.lines, 'line')}.`
    : `${counted(finding.lines, 'line')} would not count.`
}

function listed(
  codes: readonly string[] | undefined,
  names: ReadonlyMap<string, string>,
): string {
  return (codes ?? []).map((code) => names.get(code) ?? code).join(', ')
}
