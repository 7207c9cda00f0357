import type { Act, Me, Role } from '@groundswell/server/wire'

/** A screen of the console: its address, its name, its question, and the act it takes. */
export interface Place {
  readonly path: string
  readonly name: string
  readonly question: string
  /** The part of the house it belongs to; the menu is ordered by them. */
  readonly room: Room
  readonly act: Act
}

export type Room = 'count' | 'paper' | 'lines' | 'law' | 'office' | 'house'

/** The parts of the house in the order of the menu. */
export const rooms: readonly { readonly room: Room; readonly name: string }[] = [
  { room: 'count', name: 'The count' },
  { room: 'lines', name: 'Lines' },
  { room: 'paper', name: 'Paper' },
  { room: 'law', name: 'Law and filing' },
  { room: 'office', name: 'Elections office' },
  { room: 'house', name: 'House' },
]

/** The screens in the order of the menu. */
export const places: readonly Place[] = [
  {
    path: '/',
    name: 'Dashboard',
    question: 'Will we make it, and what do we do today?',
    room: 'count',
    act: 'see-dashboard',
  },
  {
    path: '/counties',
    name: 'Counties',
    question: 'Where do our signatures come from, and where do we lose them?',
    room: 'count',
    act: 'see-dashboard',
  },
  {
    path: '/circulators',
    name: 'Circulators',
    question: 'Who needs help to collect lines that count?',
    room: 'count',
    act: 'see-circulators',
  },
  {
    path: '/history',
    name: 'Count history',
    question: 'How has the count changed?',
    room: 'count',
    act: 'see-dashboard',
  },
  {
    path: '/method',
    name: 'How the count is made',
    question: 'Why is there a range, and what does it rest on?',
    room: 'count',
    act: 'see-dashboard',
  },
  {
    path: '/exports',
    name: 'Exports',
    question: 'Which figures do you need elsewhere?',
    room: 'count',
    act: 'export-aggregates',
  },
  {
    path: '/packets',
    name: 'Packets',
    question: 'What is out, for how long, and with whom?',
    room: 'paper',
    act: 'see-packets',
  },
  {
    path: '/sheets',
    name: 'Sheets',
    question: 'Where is this sheet, and what happens to it now?',
    room: 'paper',
    act: 'see-sheets',
  },
  {
    path: '/scans',
    name: 'Scans',
    question: 'What has been read, and what needs a person?',
    room: 'paper',
    act: 'see-sheets',
  },
  {
    path: '/compliance',
    name: 'Compliance',
    question: 'Which sheets would be thrown out, and until when can that be mended?',
    room: 'paper',
    act: 'see-sheets',
  },
  {
    path: '/turn-ins',
    name: 'Turn-ins',
    question: 'How many lines were handed in, and is every number right?',
    room: 'paper',
    act: 'record-turn-ins',
  },
  {
    path: '/clipboards',
    name: 'Clipboards',
    question: 'Which voters can circulators look up without a network?',
    room: 'paper',
    act: 'make-extracts',
  },
  {
    path: '/transcribe',
    name: 'Key lines',
    question: 'What stands on this line?',
    room: 'lines',
    act: 'key-lines',
  },
  {
    path: '/drawn-lines',
    name: 'Drawn lines',
    question: 'Which sheets are to be fetched for keying?',
    room: 'lines',
    act: 'key-lines',
  },
  {
    path: '/review',
    name: 'Review lines',
    question: 'Is this line that voter?',
    room: 'lines',
    act: 'decide-lines',
  },
  {
    path: '/duplicates',
    name: 'Duplicates',
    question: 'Which copy counts?',
    room: 'lines',
    act: 'decide-lines',
  },
  {
    path: '/worth-a-look',
    name: 'Worth a look',
    question: 'What is unusual, and what did a newer roll change?',
    room: 'lines',
    act: 'see-lines',
  },
  {
    path: '/calendar',
    name: 'Calendar',
    question: 'Which date comes next, and by which rule?',
    room: 'law',
    act: 'see-dashboard',
  },
  {
    path: '/duties',
    name: 'Duties',
    question:
      'What does the law still ask of us, by when, and what would missing it cost?',
    room: 'law',
    act: 'see-dashboard',
  },
  {
    path: '/filing',
    name: 'Filing',
    question: 'File now or collect more, and what goes to which office?',
    room: 'law',
    act: 'see-filing',
  },
  {
    path: '/ballot',
    name: 'After qualification',
    question: 'Which dates are left, and what happens when the votes are in?',
    room: 'law',
    act: 'see-ballot',
  },
  {
    path: '/ballot-texts',
    name: 'Ballot texts',
    question: 'Does every text fit, and does every claim name its source?',
    room: 'law',
    act: 'see-ballot',
  },
  {
    path: '/consents',
    name: 'Consents of others',
    question: 'Who else must consent, and what has been given?',
    room: 'law',
    act: 'see-ballot',
  },
  {
    path: '/overview',
    name: 'All jurisdictions',
    question: 'The same idea in several states: where does each petition stand?',
    room: 'law',
    act: 'see-ballot',
  },
  {
    path: '/official',
    name: 'Official’s desk',
    question: 'Is the petition sufficient, and can anybody reckon it again?',
    room: 'office',
    act: 'see-office',
  },
  {
    path: '/verify',
    name: 'Verify lines',
    question: 'Does this signature count?',
    room: 'office',
    act: 'verify-lines',
  },
  {
    path: '/filed-sheets',
    name: 'Filed sheets',
    question: 'Which lines stand on the scans, and does the hand count agree?',
    room: 'office',
    act: 'keep-office-book',
  },
  {
    path: '/review-room',
    name: 'Rejected lines',
    question: 'Which lines were rejected, on what ground, and is each finding right?',
    room: 'office',
    act: 'see-review-room',
  },
  {
    path: '/uploads',
    name: 'Uploads',
    question: 'What has come in, and did it arrive whole?',
    room: 'house',
    act: 'upload',
  },
  {
    path: '/staff',
    name: 'Staff',
    question: 'Who may come in, and what may each of them do?',
    room: 'house',
    act: 'see-accounts',
  },
]

/** A role as people say it. */
export const roleNames: ReadonlyMap<Role, string> = new Map([
  ['manager', 'Manager'],
  ['validator', 'Validator'],
  ['circulator', 'Circulator'],
  ['official', 'Elections official'],
  ['observer', 'Observer'],
  ['representative', 'Proponents’ representative'],
])

/** An act as the rest of "You may not …". */
export const actWords: ReadonlyMap<Act, string> = new Map([
  ['see-dashboard', 'see the count'],
  ['see-lines', 'see single lines'],
  ['decide-lines', 'decide lines'],
  ['key-lines', 'key lines'],
  ['extend-draw', 'draw more lines'],
  ['upload', 'upload files'],
  ['export-aggregates', 'export figures'],
  ['export-lines', 'export single lines'],
  ['change-petition', 'change the petition'],
  ['see-accounts', 'see the accounts'],
  ['change-accounts', 'invite people or change accounts'],
  ['record-turn-ins', 'record turn-ins'],
  ['make-extracts', 'make look-ups for clipboards'],
  ['use-pocket', 'carry packets with a phone'],
  ['see-office', 'see the office’s book'],
  ['keep-office-book', 'write in the office’s book'],
  ['verify-lines', 'verify lines for the office'],
  ['see-review-room', 'see rejected lines'],
  ['object-to-lines', 'object to findings'],
  ['see-ballot', 'see what comes after qualification'],
  ['keep-ballot', 'record what comes after qualification'],
  ['see-packets', 'see packets'],
  ['see-sheets', 'see sheets'],
  ['move-sheets', 'move sheets'],
  ['print-sheets', 'print sheets'],
  ['keep-ledger', 'keep the ledger'],
  ['keep-duties', 'record duties of the drive'],
  ['see-filing', 'see what is filed'],
  ['file-petition', 'file the petition'],
])

/** The screen that an address belongs to: a sheet's page belongs to the sheets. */
export function placeOf(pathname: string): Place | undefined {
  return places.find(
    ({ path }) => path === pathname || (path !== '/' && pathname.startsWith(`${path}/`)),
  )
}

/** Where somebody begins: guests among the rejected lines, all others at their first screen. */
export function homeOf({ role, may }: Me): Place | undefined {
  const path = role === 'representative' ? '/review-room' : undefined
  return places.find((place) => (path ? place.path === path : may.includes(place.act)))
}
