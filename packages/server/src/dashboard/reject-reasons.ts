import type { Pack } from '@groundswell/rules'
import type { ReviewFindings } from '../count/review-findings.ts'
import type { Dashboard } from '../wire/dashboard.ts'

/** Reject reasons in the latest week against all weeks before, most frequent first. */
export function rejectReasons(
  pack: Pack,
  { reasons }: ReviewFindings,
): Dashboard['rejectReasons'] {
  const known = new Map(pack.reasons.map((each) => [each.code, each]))
  const sections = new Map(pack.citations.map((cite) => [cite.id, cite.section]))
  let [thisWeek, before] = [0, 0]
  for (const each of reasons.values()) {
    thisWeek += each.thisWeek
    before += each.before
  }
  return [...reasons]
    .map(([code, each]) => ({
      code,
      label: known.get(code)?.plain ?? code,
      thisWeek: each.thisWeek,
      before: each.before,
      shareThisWeek: thisWeek === 0 ? 0 : each.thisWeek / thisWeek,
      shareBefore: before === 0 ? 0 : each.before / before,
      cites: (known.get(code)?.cites ?? []).map((id) => sections.get(id) ?? id),
    }))
    .sort((a, b) => b.thisWeek + b.before - a.thisWeek - a.before)
}
