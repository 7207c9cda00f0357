import type { Stratum } from '@groundswell/forecast'
import { type LineGroup, type StratumLevel, stratumId } from './stratum-level.ts'

/**
 * The strata at a level. The raw count is what was turned in; where more lines were keyed
 * than turned in, the keyed lines are there for all to see and the raw count follows them.
 */
export function strataOf(
  level: StratumLevel,
  turnedIn: Iterable<LineGroup & { readonly lines: number }>,
  keyed: Iterable<LineGroup & { readonly lines: number }>,
): { readonly strata: readonly Stratum[]; readonly linesBeyondTurnIns: number } {
  const raw = summed(level, turnedIn)
  const read = summed(level, keyed)
  let linesBeyondTurnIns = 0
  const strata: Stratum[] = []
  for (const id of new Set([...raw.keys(), ...read.keys()])) {
    const group = raw.get(id)?.group ?? read.get(id)?.group
    if (group === undefined) continue
    const [had, saw] = [raw.get(id)?.lines ?? 0, read.get(id)?.lines ?? 0]
    linesBeyondTurnIns += Math.max(0, saw - had)
    strata.push({
      id,
      county: group.county,
      channel: group.channel,
      ...(level === 'channel' ? {} : { circulator: group.circulator }),
      ...(level === 'week' ? { week: group.weekOf } : {}),
      lines: Math.max(had, saw),
    })
  }
  return { strata, linesBeyondTurnIns }
}

function summed(
  level: StratumLevel,
  groups: Iterable<LineGroup & { readonly lines: number }>,
): Map<string, { group: LineGroup; lines: number }> {
  const sums = new Map<string, { group: LineGroup; lines: number }>()
  for (const group of groups) {
    const id = stratumId(group, level)
    const sum = sums.get(id)
    if (sum === undefined) sums.set(id, { group, lines: group.lines })
    else sum.lines += group.lines
  }
  return sums
}
