import type { PreflightKind } from './preflight-problem.ts'

/** A difference of one page, without its number. */
export interface PageDifference {
  readonly kind: PreflightKind
  readonly expected: string
  readonly found: string
}
