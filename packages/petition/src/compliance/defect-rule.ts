import type { DefectKind } from './sheet-defect.ts'

/** How a defect is mended while the sheet is still in the drive's hands. */
export type CureWay =
  /** The circulator fills in what is missing. */
  | 'complete-declaration'
  /** The circulator makes a new declaration on the sheet and signs and dates it. */
  | 'declare-again'
  | 'notarise-again'
  | 'restore-pages'
  | 'confirm-circulator'
  | 'register-circulator'
  | 'train-circulator'

interface DefectRule {
  /** Codes of a pack that know this ground, the closest first. */
  readonly codes: readonly string[]
  /** Absent where nothing done to this sheet helps: voters must sign another one. */
  readonly cure?: CureWay
  /** Concerns the circulator's affidavit, for which some laws give days after a notice. */
  readonly ofAffidavit?: true
}

const missing = 'CIRCULATOR_DECLARATION_MISSING'
const incomplete = 'CIRCULATOR_DECLARATION_INCOMPLETE'
const date = 'CIRCULATOR_DECLARATION_DATE'
const form = 'FORM_NONCONFORMING'

/**
 * Every kind of defect: by which reason codes a law may know it, and how it is mended. What
 * a jurisdiction's pack has no code for does not throw a sheet out there.
 */
export const defectRules: Readonly<Record<DefectKind, DefectRule>> = {
  'declaration-missing': {
    codes: [missing],
    cure: 'complete-declaration',
    ofAffidavit: true,
  },
  'declaration-unsigned': {
    codes: [missing],
    cure: 'complete-declaration',
    ofAffidavit: true,
  },
  'declaration-undated': {
    codes: [date, missing],
    cure: 'complete-declaration',
    ofAffidavit: true,
  },
  'declaration-date-unclear': { codes: [date], cure: 'declare-again', ofAffidavit: true },
  'declaration-incomplete': {
    codes: [incomplete, missing],
    cure: 'complete-declaration',
    ofAffidavit: true,
  },
  'declaration-flawed': { codes: [incomplete], cure: 'declare-again', ofAffidavit: true },
  'declared-before-last-signature': {
    codes: [date],
    cure: 'declare-again',
    ofAffidavit: true,
  },
  'declared-before-issue': { codes: [date], cure: 'declare-again', ofAffidavit: true },
  'declared-after-filing': { codes: [date], cure: 'declare-again', ofAffidavit: true },
  'dates-do-not-cover': { codes: [date], cure: 'declare-again', ofAffidavit: true },
  'signature-after-declaration': {
    codes: ['DATE_AFTER_CIRCULATOR', date],
    cure: 'declare-again',
    ofAffidavit: true,
  },
  'notary-defect': {
    codes: ['NOTARY_DEFECT'],
    cure: 'notarise-again',
    ofAffidavit: true,
  },
  'wrong-county': { codes: ['WRONG_COUNTY'] },
  'county-missing': { codes: [form] },
  'two-counties': { codes: [form] },
  'other-text': { codes: [form] },
  'text-marked-up': { codes: [form] },
  'pages-missing': { codes: ['SECTION_DISASSEMBLED'], cure: 'restore-pages' },
  'circulator-unknown': {
    codes: ['CIRCULATOR_NOT_QUALIFIED'],
    cure: 'confirm-circulator',
  },
  'circulator-age-unconfirmed': {
    codes: ['CIRCULATOR_NOT_QUALIFIED'],
    cure: 'confirm-circulator',
  },
  // Rules of the house: no pack held here throws a sheet out for them.
  'circulator-not-registered': { codes: [], cure: 'register-circulator' },
  'circulator-not-trained': { codes: [], cure: 'train-circulator' },
  'sheet-late': { codes: [] },
}

/** All kinds of defect, in the order of the rules. */
export const defectKinds = Object.keys(defectRules) as [DefectKind, ...DefectKind[]]
