import type { CustodyAct, CustodyEvent, SheetState } from '@groundswell/server/wire'

/** A state of a sheet as people say it, in the middle of a sentence. */
export const stateWords: ReadonlyMap<SheetState, string> = new Map([
  ['unprinted', 'not printed'],
  ['printed', 'in stock'],
  ['out', 'out'],
  ['returned', 'returned'],
  ['scanned', 'scanned'],
  ['boxed', 'boxed'],
  ['filed', 'filed'],
  ['received', 'received by the county'],
  ['lost', 'lost'],
  ['damaged', 'damaged'],
  ['voided', 'void'],
])

export interface ActWords {
  readonly act: CustodyAct
  /** What the button says. */
  readonly verb: string
  /** What happened, after "is" or "are". */
  readonly done: string
  /** What else must be told with it. */
  readonly asks?: 'holder' | 'place' | 'why'
  readonly placeLabel?: string
}

/** What can be done at the desk, the daily work first. */
export const actWords: readonly ActWords[] = [
  { act: 'issued', verb: 'Hand out', done: 'handed out', asks: 'holder' },
  { act: 'returned', verb: 'Take in', done: 'taken in' },
  { act: 'boxed', verb: 'Box', done: 'boxed', asks: 'place', placeLabel: 'Box' },
  {
    act: 'filed',
    verb: 'File',
    done: 'filed',
    asks: 'place',
    placeLabel: 'County office',
  },
  {
    act: 'received',
    verb: 'County has it',
    done: 'received by the county',
    asks: 'place',
    placeLabel: 'Receipt',
  },
  { act: 'lost', verb: 'Lost', done: 'lost', asks: 'why' },
  { act: 'found', verb: 'Found again', done: 'found again' },
  { act: 'damaged', verb: 'Damaged', done: 'damaged', asks: 'why' },
  { act: 'voided', verb: 'Void', done: 'void', asks: 'why' },
]

/** An entry of a sheet's history, as a verb in the past. */
export const eventWords: ReadonlyMap<CustodyEvent['kind'], string> = new Map([
  ['printed', 'Printed'],
  ['issued', 'Handed out'],
  ['returned', 'Taken in'],
  ['scanned', 'Scanned'],
  ['boxed', 'Boxed'],
  ['filed', 'Filed'],
  ['received', 'Received by the county'],
  ['lost', 'Lost'],
  ['found', 'Found again'],
  ['damaged', 'Damaged'],
  ['voided', 'Made void'],
  ['corrected', 'Taken back'],
])

const problems: ReadonlyMap<string, string> = new Map([
  ['returned-without-issue', 'It came back, and nobody had handed it out.'],
  ['returned-twice', 'It came back twice.'],
  ['returned-after-scan', 'It was scanned before it was taken in.'],
  ['issued-twice', 'It was handed out while somebody had it.'],
  ['issued-after-scan', 'It was handed out after it had been scanned.'],
  ['scanned-before-return', 'It was scanned, and had not been taken in.'],
  ['scanned-after-box', 'It was scanned while it lay in a box.'],
  ['boxed-before-return', 'It was boxed, and had not been taken in.'],
  ['boxed-without-scan', 'It was boxed without having been scanned.'],
  ['filed-before-return', 'It was filed, and had not been taken in.'],
  ['filed-without-box', 'It was filed without having been in a box.'],
  ['filed-twice', 'It was filed twice.'],
  ['seen-while-lost', 'It turned up while it was noted as lost.'],
  ['seen-after-void', 'It turned up after it had been made void.'],
  ['taken-out-of-box', 'It was taken out of its box.'],
  ['damaged-twice', 'It was noted as damaged twice.'],
  ['out-of-order', 'It was recorded later than something that happened after it.'],
  ['impossible', 'Something was recorded that cannot have happened; it changed nothing.'],
  ['nothing-to-correct', 'A correction found nothing to correct.'],
])

/** What is odd in a sheet's life, as a sentence. */
export function problemSentence(kind: string): string {
  return problems.get(kind) ?? 'Something in its life is odd.'
}
