import { windowText } from './circulation.ts'
import { distributionText } from './distribution.ts'
import type { LawLine } from './law-line.ts'
import { grouped, percentText } from './numeral.ts'
import type { DatedStep } from './pack/filing-rule.ts'
import type { PetitionKindRule } from './pack/petition-kind-rule.ts'
import { endless } from './requirement.ts'

/** Requirement, window and qualification of every kind; kinds that agree share a line. */
export function kindLines(kinds: readonly PetitionKindRule[]): readonly LawLine[] {
  return [
    ...together(kinds, shares),
    ...together(kinds, publishedNumbers),
    ...together(kinds, preparations),
    ...together(kinds, afterCollection),
    ...together(kinds, windows),
    ...together(kinds, unfiled),
    ...together(kinds, qualifications),
  ]
}

/** The lines of all kinds; where only the title differs, the titles stand before one line. */
function together(
  kinds: readonly PetitionKindRule[],
  linesOf: (rule: PetitionKindRule) => readonly LawLine[],
): readonly LawLine[] {
  const merged = new Map<string, { line: LawLine; titles: string[] }>()
  for (const kind of kinds) {
    for (const line of linesOf(kind)) {
      const key = JSON.stringify([line.text, line.cites])
      const known = merged.get(key)
      if (known) known.titles.push(kind.title)
      else merged.set(key, { line, titles: [kind.title] })
    }
  }
  return [...merged.values()].map(({ line, titles }) => ({
    ...line,
    text: `${titles.join(' / ')}: ${line.text}`,
  }))
}

function shares({ kind, requirement }: PetitionKindRule): readonly LawLine[] {
  const { fraction, of, rounding, distribution, cites } = requirement
  const equal = distribution?.kind === 'equal-districts'
  const parts = equal ? ` in each of ${distribution.districts} equal districts` : ''
  const text =
    fraction === undefined
      ? of
      : `${percentText(fraction)} of ${of}${parts}, rounded ${rounding}`
  const share = { id: `${kind}-share`, topic: 'requirement', text, cites } as const
  if (!distribution) return [share]
  const where = {
    id: `${kind}-distribution`,
    topic: 'requirement',
    text: `where the signatures come from: ${distributionText(distribution)}`,
    cites: distribution.cites,
  } as const
  return [share, where]
}

function publishedNumbers({ kind, requirement }: PetitionKindRule): readonly LawLine[] {
  return requirement.published.map((p) => {
    const base = p.base === undefined ? '' : `, from a vote of ${grouped(p.base)}`
    const years = p.elections ? `elections ${p.elections.join('-')}: ` : ''
    const until = p.until === endless ? 'on' : `to ${p.until}`
    return {
      id: `${kind}-${p.from}`,
      topic: 'requirement',
      text: `${years}${grouped(p.required)} signatures${base}; for measures filed from ${p.from} ${until}`,
      cites: p.cites,
    }
  })
}

function windows({ kind, circulation }: PetitionKindRule): readonly LawLine[] {
  const { lastDayOff, cites } = circulation
  const off =
    lastDayOff === 'stays'
      ? ''
      : '; a last day on a weekend or holiday moves to the next business day'
  const text = `${windowText(circulation)}${off}`
  return [{ id: `${kind}-window`, topic: 'circulation', text, cites }]
}

function preparations({ kind, preparation }: PetitionKindRule): readonly LawLine[] {
  return stepLines(kind, preparation ?? [], {
    from: 'the text was filed',
    topic: 'before circulation',
  })
}

function afterCollection(rule: PetitionKindRule): readonly LawLine[] {
  return stepLines(rule.kind, rule.afterCollection ?? [], {
    from: 'the end of collection',
    topic: 'filing',
  })
}

function stepLines(
  kind: string,
  steps: readonly DatedStep[],
  series: { readonly from: string; readonly topic: LawLine['topic'] },
): readonly LawLine[] {
  return steps.map(({ id, what, amount, unit, after, cites }) => {
    const before = steps.find((step) => step.id === after)?.what
    const text = `${what}: at most ${amount} ${unit} after ${before ?? series.from}`
    return { id: `${kind}-${id}`, topic: series.topic, text, cites }
  })
}

function unfiled({ kind, circulation }: PetitionKindRule): readonly LawLine[] {
  const over = circulation.overUnfiled
  if (!over) return []
  const text = `with nothing filed it fails on business day ${over.businessDays} after the deadline`
  return [{ id: `${kind}-unfiled`, topic: 'filing', text, cites: over.cites }]
}

function qualifications(rule: PetitionKindRule): readonly LawLine[] {
  const { kind, qualifiesDaysBeforeElection: days, cites } = rule
  if (days === undefined) return []
  const text = `certified as qualified ${days} days before the election`
  return [{ id: `${kind}-qualifies`, topic: 'after qualification', text, cites }]
}
