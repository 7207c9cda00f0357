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
