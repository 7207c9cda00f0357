import { ballotRefusals } from './ballot-refusals.ts'
import { driveLawRefusals } from './drive-law-refusals.ts'

/**
 * Everything the server may refuse: a stable code, the HTTP status and one sentence for the
 * person. The OpenAPI document lists the codes of each route; a test compares the two.
 */
export const refusals = {
  ...ballotRefusals,
  ...driveLawRefusals,
  'bad-input': { status: 400, sentence: 'A field is missing or is not as it must be.' },
  'unknown-reason': {
    status: 400,
    sentence: 'That reason is not in the rules of this petition.',
  },
  'voter-needed': {
    status: 400,
    sentence: 'A valid line needs the voter it belongs to.',
  },
  'unknown-voter': {
    status: 400,
    sentence: 'That voter is not in the roll the lines are matched against.',
  },
  'wrong-county': {
    status: 400,
    sentence:
      'That voter is registered in another county than the sheet names, so the line does not count. Reject it as wrong county.',
  },
  'room-closed': {
    status: 409,
    sentence: 'The room in which proponents see rejected lines is not open.',
  },
  'objected-already': {
    status: 409,
    sentence: 'Your objection to this line is on record and waits for its answer.',
  },
  'answered-already': {
    status: 409,
    sentence: 'This objection has been answered.',
  },
  'bad-upload': {
    status: 400,
    sentence: 'The upload is not a form with one file and its kind.',
  },
  'no-sheets-yet': {
    status: 409,
    sentence: 'No sheet has been printed yet, so no code can be one of ours.',
  },
  'foreign-code': {
    status: 400,
    sentence: 'That is no sheet or packet of this petition.',
  },
  'wrong-check-letter': {
    status: 400,
    sentence: 'The check letter does not fit. Look at the id again, digit by digit.',
  },
  'check-letter-needed': {
    status: 400,
    sentence:
      'Type the id whole, with the letter at its end: it tells a slip from a sheet.',
  },
  'unknown-sheet': {
    status: 404,
    sentence: 'That id is well formed, but no such sheet or packet was printed here.',
  },
  'no-such-page': {
    status: 400,
    sentence: 'The form has no page of that number.',
  },
  'holder-needed': {
    status: 400,
    sentence: 'Say who gets the sheets: a circulator of the ledger.',
  },
  'unknown-circulator': {
    status: 400,
    sentence: 'Nobody in the ledger has that code. Enter the circulator first.',
  },
  'circulator-there': {
    status: 409,
    sentence: 'That code stands in the ledger already.',
  },
  'date-in-future': {
    status: 400,
    sentence: 'That is not a day of the calendar, or it lies in the future.',
  },
  'not-possible-now': {
    status: 409,
    sentence: 'That cannot happen to it in the state it is in; nothing was recorded.',
  },
  'nothing-out': {
    status: 409,
    sentence: 'No sheet of this packet is out, so none can come back.',
  },
  'later-events': {
    status: 409,
    sentence: 'Something later rests on this. Take that back first.',
  },
  'already-ruled': {
    status: 409,
    sentence: 'Somebody has said already what this page is.',
  },
  'not-curable': {
    status: 409,
    sentence: 'This cannot be mended on the sheet, or the last day for it has passed.',
  },
  'no-measure-yet': {
    status: 409,
    sentence: 'Enter the text of the measure first; every sheet carries it.',
  },
  'text-is-frozen': {
    status: 409,
    sentence:
      'Sheets with another text have been printed, and people may have signed it. The text cannot change any more.',
  },
  'numbers-taken': {
    status: 409,
    sentence: 'Another printing took this number in the same moment. Ask again.',
  },
  'unknown-county': { status: 400, sentence: 'The rules know no such county.' },
  'not-signed-in': { status: 401, sentence: 'Sign in first.' },
  'not-allowed': { status: 403, sentence: 'Your role does not allow this.' },
  'foreign-origin': {
    status: 403,
    sentence: 'The request came from another site, so nothing was done.',
  },
  'not-yours': {
    status: 403,
    sentence: 'Only the person who did it, or a manager, may take it back.',
  },
  'second-person-needed': {
    status: 403,
    sentence:
      'You rejected this line yourself. Under the rules of this petition another person must confirm it.',
  },
  'no-such-record': { status: 404, sentence: 'There is no such record.' },
  'nothing-counted-yet': {
    status: 404,
    sentence:
      'Nothing has been counted yet. Import turn-ins and lines, then the count starts.',
  },
  'no-petition-yet': { status: 404, sentence: 'No petition has been set up yet.' },
  'unknown-rules': {
    status: 400,
    sentence:
      'These rules do not exist, or say nothing about such a petition on that day.',
  },
  'petition-there': {
    status: 409,
    sentence:
      'A petition has been set up here already; another one needs another folder.',
  },
  'no-roll-yet': {
    status: 409,
    sentence: 'No voter roll has been imported yet, so nobody can be looked up.',
  },
  'stale-version': {
    status: 409,
    sentence: 'Somebody else has decided this line since you opened it.',
  },
  'account-there': {
    status: 409,
    sentence: 'That address has an account already; make a new link for it in the list.',
  },
  'last-manager': {
    status: 409,
    sentence:
      'Nobody could manage the drive any more: make somebody else a manager first.',
  },
  deactivated: {
    status: 409,
    sentence: 'This account is closed; open it again before making a link.',
  },
  'not-a-circulator': {
    status: 409,
    sentence: 'Only an account in the role of circulator carries packets.',
  },
  'circulator-taken': {
    status: 409,
    sentence: 'Another account carries packets under that circulator’s name.',
  },
  'already-corrected': {
    status: 409,
    sentence: 'Somebody has corrected this turn-in since you opened it.',
  },
  'extract-gone': {
    status: 409,
    sentence: 'This extract was revoked or has run out.',
  },
  'already-uploaded': {
    status: 409,
    sentence: 'This very file was taken in before; taking it twice would count it twice.',
  },
  'no-such-range': {
    status: 416,
    sentence: 'The file has fewer bytes than that.',
  },
  'supporters-known': {
    status: 409,
    sentence: 'Supporters on the list already have a sheet. Nothing was printed.',
  },
  'nothing-to-undo': {
    status: 409,
    sentence: 'It was taken back or replaced before.',
  },
  'read-already': {
    status: 409,
    sentence: 'You have read this line already; another person must read it now.',
  },
  'line-taken': {
    status: 409,
    sentence: 'A colleague has this line open. Nothing of theirs was touched.',
  },
  'line-settled': { status: 409, sentence: 'This line is keyed already.' },
  'line-decided': {
    status: 409,
    sentence: 'The line has been decided since, so its reading stays.',
  },
  'read-by-others': {
    status: 409,
    sentence: 'Somebody else has read the line since, so your reading stays.',
  },
  'nothing-to-take-back': {
    status: 409,
    sentence: 'There is no reading of yours to take back.',
  },
  'unlisted-sheet': {
    status: 404,
    sentence:
      'No list and no scan knows this sheet. Upload a list of its lines first, or scan it.',
  },
  'nothing-to-draw': {
    status: 409,
    sentence:
      'Every line that is known one by one is drawn or keyed already. Scan more sheets, or upload a list of their lines.',
  },
  'book-grew': {
    status: 409,
    sentence: 'Somebody else has written in the book since you opened it. Look again.',
  },
  'not-the-turn': { status: 409, sentence: 'This step waits for another one.' },
  'certified-already': {
    status: 409,
    sentence: 'The certificate is issued; nothing is written after it.',
  },
  'frame-refused': { status: 400, sentence: 'These lines cannot be committed to.' },
  'seed-refused': { status: 400, sentence: 'This is not a seed of at least 20 digits.' },
  'counts-refused': { status: 400, sentence: 'These counts cannot be.' },
  disqualified: { status: 400, sentence: 'The records speak against this voter.' },
  'another-verifier': {
    status: 409,
    sentence: 'Somebody else must look at this line now; you have found on it already.',
  },
  'unknown-verifier': {
    status: 400,
    sentence: 'Batches go to officials and validators.',
  },
  'job-ended': { status: 409, sentence: 'This work has ended already.' },
  'too-large': { status: 413, sentence: 'That is more than this address takes.' },
  'wrong-host': { status: 421, sentence: 'This server does not answer to that name.' },
  'too-often': { status: 429, sentence: 'Too many tries. Wait a minute and try again.' },
  defect: {
    status: 500,
    sentence: 'Something broke on our side. The log has it under the request number.',
  },
} as const satisfies Readonly<
  Record<string, { readonly status: number; readonly sentence: string }>
>

export type RefusalCode = keyof typeof refusals
export type RefusalStatus<C extends RefusalCode> = (typeof refusals)[C]['status']
