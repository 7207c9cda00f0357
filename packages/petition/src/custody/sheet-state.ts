import type { CustodyKind } from './custody-event.ts'

/** Where a sheet stands in its life. `unprinted` is a number that no sheet has yet. */
export const sheetStates = [
  'unprinted',
  'printed',
  'out',
  'returned',
  'scanned',
  'boxed',
  'filed',
  'received',
  'lost',
  'damaged',
  'voided',
] as const

export type SheetState = (typeof sheetStates)[number]

/** Everything that happens to a sheet but `corrected`, which takes another event back. */
export type Happening = Exclude<CustodyKind, 'corrected'>

/** What makes an event odd: it did happen, and a step before it is missing or came twice. */
export type Oddity =
  | 'returned-without-issue'
  | 'returned-twice'
  | 'returned-after-scan'
  | 'issued-twice'
  | 'issued-after-scan'
  | 'scanned-before-return'
  | 'scanned-after-box'
  | 'boxed-before-return'
  | 'boxed-without-scan'
  | 'filed-before-return'
  | 'filed-without-box'
  | 'filed-twice'
  | 'seen-while-lost'
  | 'seen-after-void'
  | 'taken-out-of-box'
  | 'damaged-twice'

export interface Step {
  readonly to: SheetState
  /** Absent on the ordinary way. */
  readonly odd?: Oddity
}

/**
 * The whole state machine: what may happen in each state and where it leads. What is not
 * here is refused. `docs/states/sheet.md` draws it, and a test compares the two.
 */
export const sheetSteps: Readonly<
  Record<SheetState, Readonly<Partial<Record<Happening, Step>>>>
> = {
  unprinted: { printed: { to: 'printed' } },
  printed: {
    issued: { to: 'out' },
    lost: { to: 'lost' },
    damaged: { to: 'damaged' },
    voided: { to: 'voided' },
    returned: { to: 'returned', odd: 'returned-without-issue' },
    scanned: { to: 'scanned', odd: 'scanned-before-return' },
    boxed: { to: 'boxed', odd: 'boxed-before-return' },
    filed: { to: 'filed', odd: 'filed-before-return' },
  },
  out: {
    returned: { to: 'returned' },
    lost: { to: 'lost' },
    damaged: { to: 'damaged' },
    voided: { to: 'voided' },
    issued: { to: 'out', odd: 'issued-twice' },
    scanned: { to: 'scanned', odd: 'scanned-before-return' },
    boxed: { to: 'boxed', odd: 'boxed-before-return' },
    filed: { to: 'filed', odd: 'filed-before-return' },
  },
  returned: {
    scanned: { to: 'scanned' },
    // A sheet that came back unused goes out again.
    issued: { to: 'out' },
    lost: { to: 'lost' },
    damaged: { to: 'damaged' },
    voided: { to: 'voided' },
    returned: { to: 'returned', odd: 'returned-twice' },
    boxed: { to: 'boxed', odd: 'boxed-without-scan' },
    filed: { to: 'filed', odd: 'filed-without-box' },
  },
  scanned: {
    boxed: { to: 'boxed' },
    // A better scan of the same sheet.
    scanned: { to: 'scanned' },
    lost: { to: 'lost' },
    damaged: { to: 'damaged' },
    voided: { to: 'voided' },
    returned: { to: 'scanned', odd: 'returned-after-scan' },
    issued: { to: 'out', odd: 'issued-after-scan' },
    filed: { to: 'filed', odd: 'filed-without-box' },
  },
  boxed: {
    filed: { to: 'filed' },
    lost: { to: 'lost' },
    damaged: { to: 'damaged' },
    scanned: { to: 'boxed', odd: 'scanned-after-box' },
    returned: { to: 'returned', odd: 'taken-out-of-box' },
    voided: { to: 'voided', odd: 'taken-out-of-box' },
  },
  filed: { received: { to: 'received' }, filed: { to: 'filed', odd: 'filed-twice' } },
  received: {},
  lost: {
    found: { to: 'returned' },
    voided: { to: 'voided' },
    returned: { to: 'returned', odd: 'seen-while-lost' },
    scanned: { to: 'scanned', odd: 'seen-while-lost' },
  },
  damaged: {
    // Torn paper still holds signatures: it is scanned and filed like any other.
    scanned: { to: 'scanned' },
    boxed: { to: 'boxed' },
    returned: { to: 'returned' },
    lost: { to: 'lost' },
    voided: { to: 'voided' },
    damaged: { to: 'damaged', odd: 'damaged-twice' },
  },
  voided: {
    returned: { to: 'voided', odd: 'seen-after-void' },
    scanned: { to: 'voided', odd: 'seen-after-void' },
  },
}

/** The step that `kind` makes from `state`; undefined when it cannot happen there. */
export function stepFrom(state: SheetState, kind: Happening): Step | undefined {
  return sheetSteps[state][kind]
}
