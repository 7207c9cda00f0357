/** What may be refused about duties, boxes and filings; part of `refusals`. */
export const driveLawRefusals = {
  'told-by-records': {
    status: 409,
    sentence:
      'Other records tell this duty: the ledger of circulators, or the declarations as read.',
  },
  'duty-done': { status: 409, sentence: 'That is recorded as done already.' },
  'outside-the-window': {
    status: 400,
    sentence: 'That day lies outside the time in which the petition can be filed.',
  },
  'no-filing-rule': {
    status: 409,
    sentence: 'The rules of this petition do not hold who takes it and how.',
  },
  'box-there': { status: 409, sentence: 'There is a box of that name already.' },
  'filed-already': {
    status: 409,
    sentence:
      'This was filed already: what was handed over cannot be changed or added to. Take the filing back first if it was recorded by mistake.',
  },
  'nothing-boxed': {
    status: 409,
    sentence: 'There is nothing in the boxes of this office.',
  },
  'wrong-office': { status: 400, sentence: 'That sheet belongs to another office.' },
  'held-back': {
    status: 409,
    sentence: 'That sheet would be thrown out as it is. Mend it first, or box it anyway.',
  },
  'lines-needed': {
    status: 400,
    sentence: 'Nobody has read this sheet. Count its filled lines and type the number.',
  },
  'may-not-file': {
    status: 403,
    sentence: 'Under these rules that person may not file.',
  },
  'receipt-there': {
    status: 409,
    sentence: 'A receipt is recorded already. Take it back first if it is wrong.',
  },
  'bad-list': {
    status: 400,
    sentence: 'The list is not a sheet and a number of lines in each row.',
  },
} as const
