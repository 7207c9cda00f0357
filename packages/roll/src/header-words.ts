import type { Field } from './field.ts'

/** A header as it is compared: lower case, letters and digits only. */
export function normalHeader(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/**
 * The usual names of each field in voter files and public person files, best first, in the
 * form of `normalHeader`. An inner list is a field spread over several columns, joined in
 * that order; those that are there count, one marked `!` must be, and `|` parts the names that
 * one of those columns goes by.
 */
const words: ReadonlyMap<Field, readonly (string | readonly string[])[]> = new Map<
  Field,
  readonly (string | readonly string[])[]
>([
  ['line_id', ['lineid', 'lineno', 'linenumber', 'signatureid']],
  [
    'voter_id',
    [
      'voterid',
      'statevoterid',
      'sosvoterid',
      'voteridnumber',
      'registrantid',
      'vuid',
      'ncid',
      'voterregnum',
      'registrationnumber',
      'regnum',
      'vanid',
    ],
  ],
  ['id', ['id', 'recid', 'recordid', 'personid', 'uniqueid', 'key']],
  [
    'last',
    [
      'lastname',
      'last',
      'lastnm',
      'lname',
      'surname',
      'familyname',
      'namelast',
      'namlast',
      'lastlegalname',
      'signedlast',
    ],
  ],
  [
    'first',
    [
      'firstname',
      'first',
      'firstnm',
      'fname',
      'givenname',
      'forename',
      'namefirst',
      'namfirst',
      'firstgivenname',
      'signedfirst',
    ],
  ],
  [
    'middle',
    [
      'middlename',
      'middle',
      'middlenm',
      'mname',
      'midlname',
      'middleinitial',
      'namemiddle',
    ],
  ],
  ['suffix', ['suffix', 'namesuffix', 'suffixname', 'namesuffixlbl', 'namesuffixname']],
  ['name', ['name', 'fullname', 'votername', 'personname', 'signedname', 'printedname']],
  [
    'birth',
    [
      'birthdate',
      'dateofbirth',
      'dob',
      'birth',
      'birthdt',
      ['birthyear!', 'birthmonth!', 'birthday!'],
      'birthday',
    ],
  ],
  ['birth_year', ['birthyear', 'yearofbirth', 'yob', 'birthyr', 'yearbirth']],
  [
    'house',
    [
      'housenumber',
      'housenum',
      'house',
      'houseno',
      'streetnumber',
      'streetnum',
      'streetno',
      'regstnum',
      'addrnum',
      'addressnumber',
    ],
  ],
  [
    'street',
    [
      [
        'streetpredir|streetdir|streetprefix|predirection|regstpredirection',
        'streetname|regstname!',
        'streettype|streetsuffix|regsttype',
        'streetpostdir|postdirection|regstpostdirection',
      ],
      'street',
      'streetaddressname',
    ],
  ],
  [
    'address',
    [
      'address',
      'residentialaddress',
      'residenceaddress',
      'resstreetaddress',
      'streetaddress',
      'fulladdress',
      'addressline1',
      'residentialaddress1',
      'address1',
    ],
  ],
  [
    'unit',
    [
      'unit',
      'unitnumber',
      'unitnum',
      'regunitnum',
      'apartment',
      'apartmentnumber',
      'apt',
      'aptnum',
    ],
  ],
  [
    'city',
    [
      'city',
      'cityname',
      'regcity',
      'residentialcity',
      'residencecity',
      'rescity',
      'rescitydesc',
      'town',
      'suburb',
      'locality',
      'municipality',
    ],
  ],
  [
    'zip',
    [
      'zip',
      'zipcode',
      'zip5',
      'postcode',
      'postalcode',
      'regzipcode',
      'residentialzip',
      'residencezipcode',
      'reszip',
      'residentialzipcode',
    ],
  ],
  [
    'state',
    ['state', 'statecd', 'stateabbr', 'regstate', 'residentialstate', 'resstate'],
  ],
  [
    'county',
    ['county', 'countyname', 'countydesc', 'countycode', 'countynumber', 'countycd'],
  ],
  ['district', ['petitiondistrict', 'district']],
  ['status', ['status', 'voterstatus', 'statuscd', 'statuscode', 'registrationstatus']],
  [
    'registered_on',
    [
      'registeredon',
      'registrationdate',
      'registrdt',
      'regdate',
      'dateregistered',
      'effectiveregndate',
    ],
  ],
  ['email', ['email', 'emailaddress']],
  [
    'phone',
    ['phone', 'phonenumber', 'phonenum', 'fullphonenumber', 'fullphonenum', 'telephone'],
  ],
  ['stratum', ['stratum']],
  ['channel', ['channel']],
  ['circulator', ['circulator', 'circulatorid']],
  ['week', ['week']],
  ['sheet', ['sheet', 'sheetid', 'sheetnumber', 'section']],
  ['row', ['row', 'rownumber']],
  ['drawn', ['drawn', 'sampled']],
])

const allWords: ReadonlySet<string> = new Set(
  [...words.values()].flat(2).flatMap((word) => word.replace('!', '').split('|')),
)

/** Whether a row of cells reads like a header: two known names or more, half of all cells. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const filled = cells.map(normalHeader).filter((cell) => cell !== '')
  const known = filled.filter((cell) => allWords.has(cell)).length
  return known >= 2 && known * 2 >= filled.length
}

/** The fields that `header` has under one of their usual names, with the columns as written. */
export function recognisedColumns(
  header: readonly string[],
): ReadonlyMap<Field, readonly string[]> {
  const columnOf = new Map<string, string>()
  for (const column of header) {
    const normal = normalHeader(column)
    if (!columnOf.has(normal)) columnOf.set(normal, column)
  }
  const found = new Map<Field, readonly string[]>()
  for (const [field, alternatives] of words) {
    for (const alternative of alternatives) {
      const columns = columnsFor(alternative, columnOf)
      if (columns.length === 0) continue
      found.set(field, columns)
      break
    }
  }
  return addressLinesApart(found, columnOf)
}

function columnsFor(
  alternative: string | readonly string[],
  columnOf: ReadonlyMap<string, string>,
): readonly string[] {
  const parts = typeof alternative === 'string' ? [`${alternative}!`] : alternative
  const columns: string[] = []
  for (const part of parts) {
    const names = part.replace('!', '').split('|')
    const column = names.map((name) => columnOf.get(name)).find((c) => c !== undefined)
    if (column !== undefined) columns.push(column)
    else if (part.endsWith('!')) return []
  }
  return columns
}

/** Where the house number has a column of its own, a first address line holds the street. */
function addressLinesApart(
  found: Map<Field, readonly string[]>,
  columnOf: ReadonlyMap<string, string>,
): ReadonlyMap<Field, readonly string[]> {
  const address = found.get('address')
  if (address === undefined || !found.has('house') || found.has('street')) return found
  found.delete('address')
  found.set('street', address)
  const second = columnOf.get('address2')
  if (second !== undefined && !found.has('unit')) found.set('unit', [second])
  return found
}
