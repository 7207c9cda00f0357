import { declarationMarks, declarationParts, defectKinds } from '@groundswell/petition'
import { z } from '@hono/zod-openapi'
import { dateText, instantText } from './interval.ts'
import { lawCited } from './law-cited.ts'

export const defectKind = z.enum(defectKinds).openapi('DefectKind')

/** The particulars of a defect; which of them are there depends on its kind. */
export const defectDetail = z
  .object({
    signature: z.string().optional(),
    date: z.string().optional(),
    notary: z.string().optional(),
    missing: z.array(z.string()).optional(),
    marks: z.array(z.string()).optional(),
    signedOn: dateText.optional(),
    last: dateText.optional(),
    issuedOn: dateText.optional(),
    filedOn: dateText.optional(),
    from: dateText.optional(),
    until: dateText.optional(),
    rows: z.array(z.number().int()).optional(),
    county: z.string().optional(),
    counties: z.array(z.string()).optional(),
    registeredIn: z.array(z.string()).optional(),
    lines: z.number().int().optional(),
    pages: z.array(z.number().int()).optional(),
    formVersion: z.string().optional(),
    circulator: z.string().optional(),
    returnedOn: dateText.optional(),
    deadline: dateText.optional(),
  })
  .openapi('DefectDetail')

export const cureWay = z
  .enum([
    'complete-declaration',
    'declare-again',
    'notarise-again',
    'restore-pages',
    'confirm-circulator',
    'register-circulator',
    'train-circulator',
  ])
  .openapi('CureWay')

export const finding = z
  .object({
    sheet: z.string(),
    printedId: z.string(),
    packet: z.string(),
    county: z.string(),
    holder: z.string().nullable().describe('who held it last'),
    kind: defectKind,
    detail: defectDetail,
    effect: z.enum(['rejects-sheet', 'rejects-lines', 'note']),
    reason: z.string().nullable().describe("the pack's reason code"),
    reasonText: z.string().nullable(),
    lines: z.number().int().describe('lines that are lost with it'),
    status: z.enum(['open', 'cured', 'too-late', 'incurable']),
    way: cureWay.nullable(),
    until: dateText.nullable().describe('the last day on which mending helps'),
    daysAfterNotice: z.number().int().nullable(),
    cure: z
      .object({ id: z.number().int(), on: dateText, by: z.string() })
      .nullable()
      .describe('the record that it was mended'),
    law: z.array(lawCited),
  })
  .openapi('Finding')

export const compliance = z
  .object({
    deadline: dateText,
    today: dateText,
    noticeOn: dateText.nullable(),
    sheetsAtRisk: z.number().int(),
    linesAtRisk: z.number().int(),
    unchecked: z.array(z.object({ sheet: z.string(), printedId: z.string() })),
    findings: z.array(finding),
    checked: z.number().int().describe('sheets that were looked at'),
  })
  .openapi('Compliance')

export const declarationInput = z
  .object({
    isThere: z.boolean(),
    signature: z.enum(['signed', 'missing', 'initials', 'illegible']).default('signed'),
    date: z.enum(['clear', 'missing', 'unclear', 'changed']).default('clear'),
    signedOn: dateText.nullable().default(null),
    from: dateText.nullable().default(null),
    until: dateText.nullable().default(null),
    parts: z.array(z.enum(declarationParts)).default([]),
    marks: z.array(z.enum(declarationMarks)).default([]),
    notary: z
      .enum(['complete', 'missing', 'faulty', 'none-on-form'])
      .default('none-on-form'),
    countiesWritten: z.array(z.string().max(60)).max(10).nullable().default(null),
    isMarkedUp: z.boolean().default(false),
    onlySignerIsCirculator: z.boolean().default(false),
  })
  .openapi('DeclarationInput')

export const declarationRead = declarationInput
  .extend({ by: z.string(), at: instantText })
  .openapi('DeclarationRead')

export const declarationSheet = z
  .object({
    sheet: z.string(),
    asked: z
      .object({
        parts: z.array(z.enum(declarationParts)),
        isStrict: z.boolean(),
        hasNotary: z.boolean(),
        oneCounty: z.boolean(),
      })
      .describe('what the rules ask of a declaration'),
    reading: declarationRead.nullable(),
    findings: z.array(finding),
  })
  .openapi('DeclarationSheet')

export const cureInput = z
  .object({
    sheet: z.string().max(40),
    kind: defectKind,
    on: dateText.optional(),
    note: z.string().trim().max(300).optional(),
  })
  .openapi('CureInput')

export const noticeInput = z.object({ on: dateText }).openapi('NoticeInput')

export const circulatorEntryKind = z
  .enum(['of-age', 'registered', 'trained', 'declaration', 'ended'])
  .openapi('CirculatorEntryKind')

export const ledgerRow = z
  .object({
    code: z.string(),
    name: z.string().nullable(),
    isInLedger: z.boolean().describe('false when known from turn-ins alone'),
    entries: z.array(
      z.object({
        id: z.number().int(),
        kind: circulatorEntryKind,
        on: dateText,
        by: z.string(),
      }),
    ),
    out: z.number().int().describe('sheets out'),
    outSince: dateText.nullable(),
    daysOut: z.number().int(),
    openFindings: z.number().int(),
  })
  .openapi('LedgerRow')

export const newCirculator = z
  .object({
    code: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/),
    name: z.string().trim().min(1).max(100).optional(),
  })
  .openapi('NewCirculator')

export const ledgerEntry = z
  .object({ kind: circulatorEntryKind, on: dateText.optional() })
  .openapi('LedgerEntry')

export type DefectKind = z.infer<typeof defectKind>
export type DefectDetail = z.infer<typeof defectDetail>
export type CureWay = z.infer<typeof cureWay>
export type Finding = z.infer<typeof finding>
export type Compliance = z.infer<typeof compliance>
export type DeclarationInput = z.infer<typeof declarationInput>
export type DeclarationSheet = z.infer<typeof declarationSheet>
export type CureInput = z.infer<typeof cureInput>
export type CirculatorEntryKind = z.infer<typeof circulatorEntryKind>
export type LedgerRow = z.infer<typeof ledgerRow>
export type NewCirculator = z.infer<typeof newCirculator>
