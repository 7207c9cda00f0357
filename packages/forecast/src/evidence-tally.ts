import { err, ok, type Result } from '@groundswell/basics'
import type { Evidence, StratumEvidence } from './evidence.ts'
import { type LineColumns, lineColumns } from './line-columns.ts'
import { repeatTally } from './repeat-tally.ts'
import type { EvidenceProblem, ReviewedLine } from './reviewed-line.ts'
import { sheetLikeness } from './sheet-likeness.ts'
import type { Stratum } from './stratum.ts'

/** A line without an id and without a person key. */
type LineOfNobody = Omit<ReviewedLine, 'id' | 'personKey'>

/** Takes reviewed lines one by one and keeps only what the count needs. */
export interface EvidenceTally {
  /** Counts a line; refuses a line seen before, an unknown stratum, a wrong probability. */
  readonly add: (line: ReviewedLine) => Result<void, EvidenceProblem>
  /**
   * Counts `count` lines that are alike and whose persons are seen nowhere else. The caller
   * answers for their ids being new; `pair` cannot name them.
   */
  readonly addAlike: (line: LineOfNobody, count: number) => Result<void, EvidenceProblem>
  /** Says that two lines, both added before, are by one person. */
  readonly pair: (lineA: string, lineB: string) => Result<void, EvidenceProblem>
  /** The sums; refused when a stratum has more reviewed lines than lines. */
  readonly finish: () => Result<Evidence, EvidenceProblem>
}

/**
 * An empty tally over the strata of a drive. A million lines take about a second: ids and
 * person keys live in two maps, everything else in typed arrays.
 */
export function evidenceTally(
  strata: Iterable<Stratum>,
): Result<EvidenceTally, EvidenceProblem> {
  const sorted = [...strata].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const indexOf = new Map<string, number>()
  for (const stratum of sorted) {
    if (indexOf.has(stratum.id)) {
      return err({ kind: 'stratum-twice', stratum: stratum.id, field: 'stratum' })
    }
    if (!Number.isSafeInteger(stratum.lines) || stratum.lines < 0) {
      const { id, lines } = stratum
      return err({ kind: 'not-a-count', stratum: id, field: 'lines', value: lines })
    }
    indexOf.set(stratum.id, indexOf.size)
  }
  const columns = lineColumns()
  const lineIndex = new Map<string, number>()
  const personIndex = new Map<string, number>()
  const sheetIndex = new Map<string, number>()
  const reasons = new Map<string, number>()

  function add(line: ReviewedLine): Result<void, EvidenceProblem> {
    const seen = lineIndex.size
    const stratum = indexOf.get(line.stratum)
    if (stratum === undefined) return unknownStratum(line)
    lineIndex.set(line.id, columns.size())
    if (lineIndex.size === seen) {
      return err({ kind: 'line-twice', line: line.id, field: 'line_id' })
    }
    const key = line.personKey === '' ? undefined : line.personKey
    return append(line, stratum, key === undefined ? -1 : indexOfKey(key))
  }

  function addAlike(line: LineOfNobody, count: number): Result<void, EvidenceProblem> {
    const stratum = indexOf.get(line.stratum)
    const one = { ...line, id: '' }
    if (stratum === undefined) return unknownStratum(one)
    for (let i = 0; i < count; i++) {
      const added = append(one, stratum, -1)
      if (!added.ok) return added
    }
    return done
  }

  function append(
    line: ReviewedLine,
    stratum: number,
    person: number,
  ): Result<void, EvidenceProblem> {
    const value = line.probability
    if (
      line.status === 'undecided' &&
      !(value !== undefined && value >= 0 && value <= 1)
    ) {
      return err({
        kind: 'not-a-probability',
        line: line.id,
        field: 'probability',
        value,
      })
    }
    const repeated = line.status === 'invalid' && line.reason === 'duplicate'
    if (line.status === 'invalid') {
      const reason = line.reason ?? ''
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
    columns.append({
      stratum,
      probability: line.status === 'undecided' ? (value ?? 0) : validity(line, repeated),
      drawn: line.drawn !== false,
      person,
      unkeyedDuplicate: repeated && (line.personKey ?? '') === '',
      sheet: sheetOf(line, stratum),
    })
    return done
  }

  function sheetOf({ sheet, drawn }: ReviewedLine, stratum: number): number {
    if (sheet === undefined || sheet === '' || drawn === false) return -1
    const name = `${stratum}/${sheet}`
    const index = sheetIndex.get(name) ?? sheetIndex.size
    sheetIndex.set(name, index)
    return index
  }

  function indexOfKey(key: string): number {
    const known = personIndex.get(key)
    if (known !== undefined) return known
    const next = columns.newPerson()
    personIndex.set(key, next)
    return next
  }

  function pair(lineA: string, lineB: string): Result<void, EvidenceProblem> {
    const a = lineIndex.get(lineA)
    const b = lineIndex.get(lineB)
    if (a === undefined) return err({ kind: 'unknown-line', line: lineA, field: 'id_a' })
    if (b === undefined) return err({ kind: 'unknown-line', line: lineB, field: 'id_b' })
    columns.unite(a, b)
    return done
  }

  function finish(): Result<Evidence, EvidenceProblem> {
    const { pairsWithin, repeatsOnSheets, ...repeats } = repeatTally(columns, sorted)
    const sheets = sheetIndex.size
    const { likeness, designEffects } = sheetLikeness(columns, sorted.length, sheets)
    const evidence = stratumSums(columns, sorted, { pairsWithin, designEffects })
    for (const { stratum, drawn, convenience } of evidence) {
      const reviewed = drawn + convenience
      if (reviewed > stratum.lines) {
        return err({
          kind: 'reviewed-more-than-raw',
          stratum: stratum.id,
          field: 'lines',
          reviewed,
          lines: stratum.lines,
        })
      }
    }
    return ok({
      strata: evidence,
      ...repeats,
      ...(sheets === 0 ? {} : { sheetDraw: { sheets, likeness, repeatsOnSheets } }),
      raw: sorted.reduce((sum, s) => sum + s.lines, 0),
      reviewed: columns.size(),
      reasons: new Map([...reasons].sort((a, b) => (a[0] < b[0] ? -1 : 1))),
    })
  }

  return ok({ add, addAlike, pair, finish })
}

function unknownStratum({ id, stratum }: ReviewedLine): Result<void, EvidenceProblem> {
  return err({ kind: 'unknown-stratum', line: id, field: 'stratum', stratum })
}

/** The extra copy of a valid line is itself a valid line; the distinct count removes it later. */
function validity(line: ReviewedLine, repeated: boolean): number {
  return line.status === 'valid' || repeated ? 1 : 0
}

function stratumSums(
  columns: LineColumns,
  strata: readonly Stratum[],
  {
    pairsWithin,
    designEffects,
  }: { readonly pairsWithin: Float64Array; readonly designEffects: Float64Array },
): StratumEvidence[] {
  // Ten sums for each stratum: drawn lines then convenience lines, each by lines, valid, undecided (lines, mean, squares).
  const width = 10
  const sums = new Float64Array(strata.length * width)
  for (let line = 0; line < columns.size(); line++) {
    const at = columns.stratumOf(line) * width + (columns.isDrawn(line) ? 0 : 5)
    const p = columns.probabilityOf(line)
    sums[at] = (sums[at] ?? 0) + 1
    if (p === 1) sums[at + 1] = (sums[at + 1] ?? 0) + 1
    else if (p > 0) {
      sums[at + 2] = (sums[at + 2] ?? 0) + 1
      sums[at + 3] = (sums[at + 3] ?? 0) + p
      sums[at + 4] = (sums[at + 4] ?? 0) + p * p
    }
  }
  return strata.map((stratum, s) => {
    const sum = (k: number) => sums[s * width + k] ?? 0
    const undecided = (k: number) => ({
      lines: sum(k),
      mean: sum(k + 1),
      squares: sum(k + 2),
    })
    return {
      stratum,
      drawn: sum(0),
      drawnValid: sum(1),
      drawnUndecided: undecided(2),
      convenience: sum(5),
      convenienceValid: sum(6),
      convenienceUndecided: undecided(7),
      pairs: pairsWithin[s] ?? 0,
      designEffect: designEffects[s] ?? 1,
    }
  })
}

const done = ok(undefined)
