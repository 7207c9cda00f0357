import type { Act, UploadKind } from '@groundswell/server/wire'

/** What can be uploaded, in the words of the people who bring it. */
export const uploadKinds: readonly {
  readonly kind: Exclude<UploadKind, 'scans' | 'filing-scans'>
  readonly name: string
  readonly sentence: string
  readonly columns: string
  /** Who may bring it. */
  readonly act: Act
}[] = [
  {
    kind: 'roll',
    name: 'Voter roll',
    sentence:
      'Who may sign. A new roll replaces the one in force, and every line is matched anew.',
    columns:
      'voter id, last and first name, address, city, ZIP, county; birth year and status help.',
    act: 'upload',
  },
  {
    kind: 'lines',
    name: 'Keyed lines',
    sentence:
      'Lines as written, drawn at random or not. Each is matched against the roll. A file without names is a list of lines, from which the lines to key are drawn.',
    columns:
      'sheet, row, county, channel, circulator, week, drawn, and name and address as written.',
    act: 'see-lines',
  },
  {
    kind: 'turn-ins',
    name: 'Turn-ins',
    sentence: 'How many lines came in. Their sum is the raw count.',
    columns: 'date, county, channel, circulator, sheets, lines.',
    act: 'see-lines',
  },
  {
    kind: 'filing',
    name: 'Filed lines',
    sentence:
      'The office’s list of every line that was filed. It is committed to on the desk; one bad row refuses it whole.',
    columns:
      'line id (or sheet and row) and county; names and addresses where they are keyed.',
    act: 'keep-office-book',
  },
  {
    kind: 'sheet-form',
    name: 'Blank sheet',
    sentence:
      'The proponents’ blank sheet with the secret of its codes, as their Groundswell hands it out. Filed sheets can then be read from scans.',
    columns: 'none: it is the file sheet-form.json.',
    act: 'keep-office-book',
  },
  {
    kind: 'signatures',
    name: 'Reference signatures',
    sentence:
      'A zip of signatures as registrations hold them. They stand sealed and are shown beside the line at the verification desk.',
    columns:
      'images named by voter id (12345.png, 12345__2019.png), or an index.csv with voter_id, file and label.',
    act: 'keep-office-book',
  },
]
