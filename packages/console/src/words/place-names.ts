import type { Act, Role } from '@groundswell/server/wire'

/** A screen of the console: its address, its name, its question, and the act it takes. */
export interface Place {
  readonly path: string
  readonly name: string
  readonly question: string
  readonly act: Act
}

/** The screens in the order of the menu. */
export const places: readonly Place[] = [
  {
    path: '/',
    name: 'Dashboard',
    question: 'Will we make it, and what do we do today?',
    act: 'see-dashboard',
  },
  {
    path: '/transcribe',
    name: 'Key lines',
    question: 'What stands on this line?',
    act: 'key-lines',
  },
  {
    path: '/review',
    name: 'Review lines',
    question: 'Is this line that voter?',
    act: 'decide-lines',
  },
  {
    path: '/duplicates',
    name: 'Duplicates',
    question: 'Which copy counts?',
    act: 'decide-lines',
  },
  {
    path: '/worth-a-look',
    name: 'Worth a look',
    question: 'What is unusual, and what did a newer roll change?',
    act: 'see-lines',
  },
  {
    path: '/uploads',
    name: 'Uploads',
    question: 'What has come in, and did it arrive whole?',
    act: 'upload',
  },
  {
    path: '/sheets',
    name: 'Sheets',
    question: 'Where is this sheet, and what happens to it now?',
    act: 'see-sheets',
  },
  {
    path: '/packets',
    name: 'Packets',
    question: 'What is out, for how long, and with whom?',
    act: 'see-packets',
  },
  {
    path: '/scans',
    name: 'Scans',
    question: 'What has been read, and what needs a person?',
    act: 'see-sheets',
  },
  {
    path: '/compliance',
    name: 'Compliance',
    question: 'Which sheets would be thrown out, and until when can that be mended?',
    act: 'see-sheets',
  },
  {
    path: '/turn-ins',
    name: 'Turn-ins',
    question: 'How many lines were handed in, and is every number right?',
    act: 'record-turn-ins',
  },
  {
    path: '/counties',
    name: 'Counties',
    question: 'Where do our signatures come from, and where do we lose them?',
    act: 'see-dashboard',
  },
  {
    path: '/circulators',
    name: 'Circulators',
    question: 'Who needs help to collect lines that count?',
    act: 'see-dashboard',
  },
  {
    path: '/history',
    name: 'Count history',
    question: 'How has the count changed?',
    act: 'see-dashboard',
  },
  {
    path: '/official',
    name: 'Official’s desk',
    question: 'Is the petition sufficient, and can anybody reckon it again?',
    act: 'see-office',
  },
  {
    path: '/verify',
    name: 'Verify lines',
    question: 'Does this signature count?',
    act: 'verify-lines',
  },
  {
    path: '/clipboards',
    name: 'Clipboards',
    question: 'Which voters can circulators look up without a network?',
    act: 'make-extracts',
  },
  {
    path: '/staff',
    name: 'Staff',
    question: 'Who may come in, and what may each of them do?',
    act: 'see-accounts',
  },
  {
    path: '/exports',
    name: 'Exports',
    question: 'Which figures do you need elsewhere?',
    act: 'export-aggregates',
  },
  {
    path: '/method',
    name: 'How the count is made',
    question: 'Why is there a range, and what does it rest on?',
    act: 'see-dashboard',
  },
]

/** A role as people say it. */
export const roleNames: ReadonlyMap<Role, string> = new Map([
  ['manager', 'Manager'],
  ['validator', 'Validator'],
  ['circulator', 'Circulator'],
  ['official', 'Elections official'],
  ['observer', 'Observer'],
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
  ['see-packets', 'see packets'],
  ['see-sheets', 'see sheets'],
  ['move-sheets', 'move sheets'],
  ['print-sheets', 'print sheets'],
  ['keep-ledger', 'keep the ledger'],
])

/** The screen that an address belongs to: a sheet's page belongs to the sheets. */
export function placeOf(pathname: string): Place | undefined {
  return places.find(
    ({ path }) => path === pathname || (path !== '/' && pathname.startsWith(`${path}/`)),
  )
}
