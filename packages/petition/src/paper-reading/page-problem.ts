/**
 * What is wrong with a page, a file or a sheet, as data: the sentence for people is written in
 * a shell. `kind` is stable.
 */
export type PageProblem =
  // The file
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'too-large'; readonly megapixels: number; readonly most: number }
  | { readonly kind: 'no-pages' }
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'no-such-file' }
  // Finding the page
  | { readonly kind: 'no-markers' }
  | { readonly kind: 'too-few-markers'; readonly found: number }
  | { readonly kind: 'mirrored' }
  | { readonly kind: 'mixed-pages'; readonly pages: readonly number[] }
  | { readonly kind: 'not-flat'; readonly residualMm: number }
  | { readonly kind: 'unclear-image' }
  // Knowing the sheet
  | { readonly kind: 'no-code' }
  | { readonly kind: 'foreign-code' }
  | { readonly kind: 'wrong-check' }
  | { readonly kind: 'other-petition'; readonly petition: string }
  | { readonly kind: 'other-form'; readonly form: string }
  | { readonly kind: 'page-disagrees'; readonly code: number; readonly markers: number }
  | { readonly kind: 'codes-disagree'; readonly codes: readonly string[] }
  /** Pages of one sheet were printed from different forms. */
  | { readonly kind: 'forms-disagree'; readonly forms: readonly string[] }
  // What stands on it
  | { readonly kind: 'mark-outside-boxes'; readonly x: number; readonly y: number }
  | { readonly kind: 'pale-print-lost' }
  // The sheet as a whole
  | { readonly kind: 'duplicate-page'; readonly sheet: string; readonly first: string }
  | { readonly kind: 'missing-page'; readonly sheet: string; readonly missing: number }

export type PageProblemKind = PageProblem['kind']

/** Problems that do not keep a sheet from being registered. */
const remarks: ReadonlySet<PageProblemKind> = new Set([
  'mark-outside-boxes',
  'pale-print-lost',
  'missing-page',
])

/** Whether a person must look at the page before it counts. */
export function needsPerson(problem: PageProblem): boolean {
  return !remarks.has(problem.kind)
}
