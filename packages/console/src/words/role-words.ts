import type { Role } from '@groundswell/server/wire'

/** What each role may do, in the words of somebody who decides whom to give it. */
export const roleWords: ReadonlyMap<Role, string> = new Map([
  [
    'manager',
    'Everything: uploads, exports with names, turn-ins, the petition itself, and who may come in.',
  ],
  [
    'validator',
    'Sees single lines and decides them; takes sheets and turn-ins in at the desk. Cannot upload or export.',
  ],
  [
    'circulator',
    'Has the pocket page on a phone: own packets, tally, voter look-up. Sees the count, and no line of anybody.',
  ],
  ['official', 'Sees the count and exports figures. Sees no name and no line.'],
  ['observer', 'Sees the count and exports figures. Sees no name and no line.'],
])

/** What was done to an account, as the middle of a sentence. */
export const accountActWords: ReadonlyMap<string, string> = new Map([
  ['invited', 'was invited'],
  ['link-made', 'got a new sign-in link'],
  ['changed', 'was changed'],
  ['signed-out', 'was signed out everywhere'],
  ['deactivated', 'was closed'],
  ['reactivated', 'was opened again'],
])
