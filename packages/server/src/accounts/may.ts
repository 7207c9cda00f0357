import type { Act, Role } from '../wire/account.ts'

/** What each role may do: the one table that everything else asks. */
export const mayTable: Readonly<Record<Role, readonly Act[]>> = {
  manager: [
    'see-dashboard',
    'see-lines',
    'decide-lines',
    'upload',
    'export-aggregates',
    'export-lines',
    'change-petition',
    'see-accounts',
    'see-office',
  ],
  validator: ['see-dashboard', 'see-lines', 'decide-lines', 'see-office', 'verify-lines'],
  circulator: ['see-dashboard'],
  official: [
    'see-dashboard',
    'export-aggregates',
    'upload',
    'see-office',
    'keep-office-book',
    'verify-lines',
  ],
  observer: ['see-dashboard', 'export-aggregates', 'see-office'],
}

/** Whether somebody in `role` may do `act`. */
export function may(role: Role, act: Act): boolean {
  return mayTable[role].includes(act)
}
