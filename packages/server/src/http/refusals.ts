/**
 * Everything the server may refuse: a stable code, the HTTP status and one sentence for the
 * person. The OpenAPI document lists the codes of each route; a test compares the two.
 */
export const refusals = {
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
  'bad-upload': {
    status: 400,
    sentence: 'The upload is not a form with one file and its kind.',
  },
  'not-signed-in': { status: 401, sentence: 'Sign in first.' },
  'not-allowed': { status: 403, sentence: 'Your role does not allow this.' },
  'foreign-origin': {
    status: 403,
    sentence: 'The request came from another site, so nothing was done.',
  },
  'not-yours': {
    status: 403,
    sentence: 'Only the person who decided, or a manager, may take this back.',
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
  'already-uploaded': {
    status: 409,
    sentence: 'This very file was taken in before; taking it twice would count it twice.',
  },
  'nothing-to-undo': {
    status: 409,
    sentence: 'This decision was taken back or replaced before.',
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
