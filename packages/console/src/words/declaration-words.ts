import type { DeclarationInput } from '@groundswell/server/wire'

/** What a circulator fills in on a declaration. */
export const partLabels: Readonly<Record<DeclarationInput['parts'][number], string>> = {
  name: 'Printed name',
  address: 'Residence address',
  'dates-between': 'Dates between which people signed',
  place: 'Place of signing',
}

/** What may be seen on a declaration that the law does not allow. */
export const markLabels: Readonly<Record<DeclarationInput['marks'][number], string>> = {
  'two-circulators': 'Two circulators signed it',
  'correction-fluid': 'Correction fluid',
  copied: 'The signature is a copy',
  'signature-replaced': 'A signature is crossed out and replaced',
}
