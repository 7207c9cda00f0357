import type { Disposition, KeyedLine } from './line-disposition.ts'

/** What the keyed lines show besides the evidence for the count. */
export interface ReviewFindings {
  readonly keyed: number
  /** Drawn lines with a disposition. */
  readonly reviewed: number
  readonly undecided: number
  readonly convenience: number
  readonly unmatched: number
  readonly latestWeek: string | null
  /** Rejected lines by reason, in the latest week and before. */
  readonly reasons: ReadonlyMap<string, { thisWeek: number; before: number }>
  readonly found: {
    readonly extraLines: number
    readonly pairs: number
    readonly sameSheet: number
    readonly sameCirculator: number
    readonly acrossCounties: number
  }
  readonly extraLinesByCounty: ReadonlyMap<string, number>
}

interface Signed {
  readonly sheet: string
  readonly circulator: string
  readonly county: string
  readonly weekOf: string
}

/** Takes lines with their dispositions one by one and tells what they show together. */
export function reviewFindings() {
  let [keyed, reviewed, undecided, convenience, unmatched] = [0, 0, 0, 0, 0]
  const rejected = new Map<string, Map<string, number>>()
  const weeks = new Set<string>()
  const byPerson = new Map<string, Signed[]>()

  function add(line: KeyedLine, disposition: Disposition | null): void {
    keyed += 1
    weeks.add(line.weekOf)
    if (disposition === null) {
      unmatched += 1
      return
    }
    if (disposition.status === 'undecided') undecided += 1
    else if (line.drawn) reviewed += 1
    else convenience += 1
    if (disposition.status === 'invalid') {
      const perWeek = rejected.get(disposition.reason) ?? new Map<string, number>()
      perWeek.set(line.weekOf, (perWeek.get(line.weekOf) ?? 0) + 1)
      rejected.set(disposition.reason, perWeek)
    }
    if (disposition.status === 'valid') {
      const { sheet, circulator, county, weekOf } = line
      const signed = byPerson.get(disposition.person)
      if (signed === undefined) {
        byPerson.set(disposition.person, [{ sheet, circulator, county, weekOf }])
      } else signed.push({ sheet, circulator, county, weekOf })
    }
  }

  function finish(): ReviewFindings {
    const latestWeek = [...weeks].sort().at(-1) ?? null
    const reasons = new Map<string, { thisWeek: number; before: number }>()
    for (const [reason, perWeek] of rejected) {
      const thisWeek = perWeek.get(latestWeek ?? '') ?? 0
      const all = [...perWeek.values()].reduce((sum, n) => sum + n, 0)
      reasons.set(reason, { thisWeek, before: all - thisWeek })
    }
    const found = {
      extraLines: 0,
      pairs: 0,
      sameSheet: 0,
      sameCirculator: 0,
      acrossCounties: 0,
    }
    const extraLinesByCounty = new Map<string, number>()
    for (const lines of byPerson.values()) {
      if (lines.length < 2) continue
      found.extraLines += lines.length - 1
      // Which copy counts is not known before filing; the later ones are called extra.
      const inOrder = [...lines].sort((a, b) => (a.weekOf < b.weekOf ? -1 : 1))
      for (const extra of inOrder.slice(1)) {
        extraLinesByCounty.set(
          extra.county,
          (extraLinesByCounty.get(extra.county) ?? 0) + 1,
        )
      }
      for (const [at, one] of lines.entries()) {
        for (const other of lines.slice(at + 1)) {
          found.pairs += 1
          if (one.sheet === other.sheet) found.sameSheet += 1
          if (one.circulator === other.circulator) found.sameCirculator += 1
          if (one.county !== other.county) found.acrossCounties += 1
        }
      }
    }
    return {
      keyed,
      reviewed,
      undecided,
      convenience,
      unmatched,
      latestWeek,
      reasons,
      found,
      extraLinesByCounty,
    }
  }

  return { add, finish }
}
