import type { Role } from '@groundswell/server/wire'

/** What each role may do, in the words of somebody who decides whom to give it. */
export const roleWords: ReadonlyMap<Role, string> = new Map([
  [
    'manager',
    'Everything: uploads, exports with names, turn-ins, the petition itself, and who may come in.',
  ],
  [
    'validator',
    'Keys, sees and decides single lines; moves sheets and takes turn-ins in at the desk. Cannot upload or export.',
  ],
  [
    'circulator',
    'Has the pocket page on a phone: own packets, tally, voter look-up. Sees the count, and no line of anybody.',
  ],
  [
    'official',
    'Keeps the office’s book: raw count, draw, projection, certificate. Verifies the drawn lines, uploads files and exports figures.',
  ],
  [
    'observer',
    'Sees the count and the office’s book, and exports figures. Sees no name and no line.',
  ],
  [
    'representative',
    'Sees the office’s book and, after the certificate, the rejected lines with their grounds. Sees no name.',
  ],
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
