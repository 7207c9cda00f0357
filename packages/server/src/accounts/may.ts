import type { Act, Role } from '../wire/account.ts'

/** What each role may do: the one table that everything else asks. */
export const mayTable: Readonly<Record<Role, readonly Act[]>> = {
  manager: [
    'see-dashboard',
    'see-circulators',
    'see-lines',
    'decide-lines',
    'key-lines',
    'extend-draw',
    'upload',
    'export-aggregates',
    'export-lines',
    'change-petition',
    'see-accounts',
    'see-packets',
    'see-sheets',
    'move-sheets',
    'print-sheets',
    'keep-ledger',
    'change-accounts',
    'record-turn-ins',
    'make-extracts',
    'see-office',
    'see-ballot',
    'keep-ballot',
    'keep-duties',
    'see-filing',
    'file-petition',
  ],
  validator: [
    'see-dashboard',
    'see-circulators',
    'see-lines',
    'decide-lines',
    'key-lines',
    'see-packets',
    'see-sheets',
    'move-sheets',
    'record-turn-ins',
    'see-office',
    'verify-lines',
    'see-ballot',
    'see-filing',
  ],
  // Their own packets and their own figures alone.
  circulator: ['see-dashboard', 'see-packets', 'use-pocket'],
  official: [
    'see-dashboard',
    'see-circulators',
    'export-aggregates',
    'upload',
    'see-office',
    'keep-office-book',
    'verify-lines',
    'see-review-room',
    'see-ballot',
    'keep-ballot',
  ],
  observer: [
    'see-dashboard',
    'see-circulators',
    'export-aggregates',
    'see-office',
    'see-ballot',
  ],
  // What the proponents’ people may see; for how long the official says with the invitation.
  representative: ['see-office', 'see-review-room', 'object-to-lines'],
}

/** Whether somebody in `role` may do `act`. */
export function may(role: Role, act: Act): boolean {
  return mayTable[role].includes(act)
}
