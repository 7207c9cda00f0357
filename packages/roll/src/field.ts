/** The fields a roll, a file of lines or of people, or a filing can have, one name each. */
export const fields = [
  'id',
  'voter_id',
  'line_id',
  'name',
  'last',
  'first',
  'middle',
  'suffix',
  'birth',
  'birth_year',
  'address',
  'house',
  'street',
  'unit',
  'city',
  'zip',
  'state',
  'county',
  'district',
  'status',
  'registered_on',
  'email',
  'phone',
  'stratum',
  'channel',
  'circulator',
  'week',
  'sheet',
  'row',
  'drawn',
] as const

export type Field = (typeof fields)[number]

/** Whether `text` names a field. */
export function isField(text: string): text is Field {
  return (fields as readonly string[]).includes(text)
}
