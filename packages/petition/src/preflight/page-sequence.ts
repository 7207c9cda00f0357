import type { PageDifference } from './page-difference.ts'

/** Which page of which sheet a page of a proof is. */
export interface PagePlace {
  /** In the file, from 1. */
  readonly page: number
  /** Undefined where the printed id cannot be read. */
  readonly serial: number | undefined
  /** Of the form, from 1. */
  readonly formPage: number
}

export type SequenceProblem = PageDifference & { readonly page: number }

/**
 * Follows a proof page by page: each sheet has all its pages in order, once, and the serials
 * run on without a gap. `next` and `end` answer what is known to be wrong by then.
 */
export function pageSequence(pagesOfForm: number): {
  readonly next: (place: PagePlace) => readonly SequenceProblem[]
  readonly end: () => {
    readonly problems: readonly SequenceProblem[]
    readonly sheets: number
  }
} {
  let open: PagePlace[] = []
  let sheets = 0
  let last: number | undefined
  const seen = new Set<number>()

  const close = (): readonly SequenceProblem[] => {
    const [first] = open
    if (first === undefined) return []
    sheets += 1
    const serial = open.find((place) => place.serial !== undefined)?.serial
    const problems = [
      ...serialProblems(first, serial),
      ...sheetProblems(open, pagesOfForm),
    ]
    if (serial !== undefined) {
      seen.add(serial)
      last = serial
    }
    open = []
    return problems
  }

  function* serialProblems(
    { page }: PagePlace,
    serial: number | undefined,
  ): Generator<SequenceProblem> {
    if (serial === undefined) return
    const expected = last === undefined ? '' : `${last + 1}`
    const found = `${serial}`
    if (seen.has(serial)) yield { page, kind: 'serial-doubled', expected, found }
    else if (last !== undefined && serial > last + 1) {
      yield { page, kind: 'serial-skipped', expected, found }
    } else if (last !== undefined && serial < last) {
      yield { page, kind: 'serial-order', expected, found }
    }
  }

  const next = (place: PagePlace) => {
    const serial = open.find((one) => one.serial !== undefined)?.serial
    const other = place.serial !== undefined && serial !== undefined
    const again = open.some((one) => one.formPage === place.formPage)
    const begins =
      (other && place.serial !== serial) || (again && open.length >= pagesOfForm)
    const problems = begins ? close() : []
    open.push(place)
    return problems
  }
  return { next, end: () => ({ problems: close(), sheets }) }
}

function* sheetProblems(
  places: readonly PagePlace[],
  pagesOfForm: number,
): Generator<SequenceProblem> {
  const lastPage = places.at(-1)?.page ?? 1
  const seen = new Set<number>()
  const once: PagePlace[] = []
  for (const place of places) {
    if (seen.has(place.formPage)) {
      const found = `page ${place.formPage} again`
      yield { page: place.page, kind: 'page-doubled', expected: 'once', found }
    } else once.push(place)
    seen.add(place.formPage)
  }
  const wanted = Array.from({ length: pagesOfForm }, (_, i) => i + 1)
  for (const formPage of wanted) {
    if (seen.has(formPage)) continue
    const after = once.findLast((place) => place.formPage < formPage)?.page ?? lastPage
    const found = `pages ${places.map((place) => place.formPage).join(', ')}`
    yield { page: after, kind: 'page-missing', expected: `page ${formPage}`, found }
  }
  const inOrder = wanted.filter((formPage) => seen.has(formPage))
  for (const [index, place] of once.entries()) {
    const expected = inOrder[index]
    if (expected === place.formPage) continue
    const found = `page ${place.formPage}`
    yield { page: place.page, kind: 'page-order', expected: `page ${expected}`, found }
  }
}
