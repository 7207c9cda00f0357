import { may } from '../accounts/may.ts'
import type { Me } from '../wire/account.ts'
import type { Dashboard } from '../wire/dashboard.ts'

/** Steps that name circulators or send to a screen about them. */
const aboutCirculators = new Set(['train-circulators', 'call-circulators'])

/**
 * The dashboard as somebody may see it. How well a circulator's lines count is said to those
 * who can help and to those who check; another circulator sees the drive and, by `own`, the
 * rows of the codes that the account is tied to.
 */
export function dashboardFor(
  shown: Dashboard,
  { me, own }: { readonly me: Me; readonly own: string | null },
): Dashboard {
  if (may(me.role, 'see-circulators')) return shown
  return {
    ...shown,
    circulators: shown.circulators.filter(({ key }) => key === own),
    next: shown.next.filter(({ code }) => !aboutCirculators.has(code)),
  }
}
