import type { SecondReviewerRule } from '@groundswell/rules'

/** What one verifier found about a line, in the order of writing; one taken back is left out. */
export interface Finding {
  readonly verifier: string
  readonly found: 'valid' | 'invalid' | 'second-look'
  /** The ground; every invalid line has one. */
  readonly reason?: string
  /** The keyed hash of the voter, where the verifier named one. */
  readonly person?: string
}

/** Where a line stands in the office's check. */
export type LineVerdict =
  | { readonly kind: 'open' }
  /** Somebody else must look: it was asked for, or the law wants two for this ground. */
  | { readonly kind: 'second-look'; readonly askedBy: string; readonly reason?: string }
  | { readonly kind: 'valid'; readonly person: string }
  | { readonly kind: 'invalid'; readonly reason: string; readonly person?: string }

/**
 * The verdict on a line from all findings in force. The last finding decides, but for grounds
 * that one person alone may not find (`rule`, such as Oregon's mismatch, OAR 165-014-0030(3)):
 * they stand only when two different verifiers found the line invalid on such a ground.
 */
export function lineVerdict(
  findings: readonly Finding[],
  rule?: SecondReviewerRule,
): LineVerdict {
  const last = findings.at(-1)
  if (last === undefined) return { kind: 'open' }
  const reason = last.reason === undefined ? {} : { reason: last.reason }
  if (last.found === 'second-look') {
    return { kind: 'second-look', askedBy: last.verifier, ...reason }
  }
  if (last.found === 'valid') {
    if (last.person === undefined) throw new Error('a valid line names no voter')
    return { kind: 'valid', person: last.person }
  }
  if (last.reason === undefined) throw new Error('an invalid line has no reason')
  const needsTwo = rule?.reasons.includes(last.reason) ?? false
  if (needsTwo && !findings.some((f) => agrees(f, last, rule))) {
    return { kind: 'second-look', askedBy: last.verifier, reason: last.reason }
  }
  const person = last.person === undefined ? {} : { person: last.person }
  return { kind: 'invalid', reason: last.reason, ...person }
}

function agrees(
  one: Finding,
  last: Finding,
  rule: SecondReviewerRule | undefined,
): boolean {
  const grounded =
    one.reason !== undefined && (rule?.reasons.includes(one.reason) ?? false)
  return one.found === 'invalid' && grounded && one.verifier !== last.verifier
}
