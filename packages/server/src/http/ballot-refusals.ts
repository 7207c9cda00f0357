/** What may be refused after qualification: facts, texts, consents, the overview. */
export const ballotRefusals = {
  'too-late-to-withdraw': {
    status: 409,
    sentence: 'The measure has qualified, so its proponents cannot withdraw it any more.',
  },
  'display-too-short': {
    status: 400,
    sentence: 'The texts must be open to the public for as long as the law asks.',
  },
  'on-display': {
    status: 409,
    sentence:
      'The texts are open to the public. Only a court changes them now; nothing was recorded.',
  },
  'not-on-display': {
    status: 409,
    sentence:
      'A court’s order changes a text while it is open to the public. Before that, reopen the text.',
  },
  'display-over': {
    status: 409,
    sentence: 'The guide went to print; its texts do not change any more.',
  },
  'text-is-submitted': {
    status: 409,
    sentence:
      'The text is submitted. Take the submission back before the public display, then write on.',
  },
  'nothing-submitted': {
    status: 409,
    sentence: 'Nothing is submitted, so there is nothing to reopen.',
  },
  'text-is-empty': { status: 400, sentence: 'Nothing is written yet.' },
  'too-many-words': { status: 400, sentence: 'The text is longer than the law allows.' },
  'claims-refused': {
    status: 400,
    sentence: 'A claim does not stand where it says, or its source is not complete.',
  },
  'seed-is-rolled': {
    status: 409,
    sentence: 'The order has been drawn; nobody can roll again.',
  },
  'consent-refused': { status: 400, sentence: 'This consent cannot be recorded.' },
  'unknown-document-type': {
    status: 400,
    sentence:
      'The file is neither a PDF nor a picture of a page (PNG, JPEG or TIFF). Nothing of it was kept.',
  },
  'standing-refused': {
    status: 400,
    sentence: 'This is not a count that another drive has published.',
  },
  'another-petition': {
    status: 400,
    sentence: 'That count is of another petition than this one.',
  },
} as const
