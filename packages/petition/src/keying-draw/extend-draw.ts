/** A line that may be drawn: known one by one, and not keyed yet. */
export interface DrawableLine {
  readonly id: string
  readonly stratum: string
  readonly ticket: number
}

export interface DrawExtension {
  /** By stratum, for those that rise: lines with a ticket below it are drawn. */
  readonly thresholds: ReadonlyMap<string, number>
  /** Lines that the extension adds, in the order of their tickets. */
  readonly added: readonly string[]
  /** By stratum: lines asked for that are not there to draw. */
  readonly short: ReadonlyMap<string, number>
}

/**
 * Draws `more` further lines in each stratum by raising its threshold over the next lowest
 * tickets. Thresholds only rise, so whatever was drawn stays drawn; a line that comes in later
 * with a ticket below the threshold is drawn like any other, so every line of a stratum has
 * had the same chance. The order of `lines` does not matter.
 */
export function extendDraw(
  lines: Iterable<DrawableLine>,
  thresholds: ReadonlyMap<string, number>,
  more: ReadonlyMap<string, number>,
): DrawExtension {
  const open = new Map<string, DrawableLine[]>()
  for (const line of lines) {
    if (!more.has(line.stratum) || isDrawn(line, thresholds)) continue
    const there = open.get(line.stratum)
    if (there === undefined) open.set(line.stratum, [line])
    else there.push(line)
  }
  const risen = new Map<string, number>()
  const short = new Map<string, number>()
  const added: DrawableLine[] = []
  for (const [stratum, wanted] of more) {
    const waiting = (open.get(stratum) ?? []).sort(byTicket)
    const last = waiting[Math.min(wanted, waiting.length) - 1]
    if (wanted > waiting.length) short.set(stratum, wanted - waiting.length)
    if (last === undefined) continue
    risen.set(stratum, last.ticket + 1)
    added.push(...waiting.filter(({ ticket }) => ticket <= last.ticket))
  }
  return { thresholds: risen, added: added.sort(byTicket).map(({ id }) => id), short }
}

/** Whether a line is in the draw: its ticket lies below its stratum's threshold. */
export function isDrawn(
  line: { readonly stratum: string; readonly ticket: number },
  thresholds: ReadonlyMap<string, number>,
): boolean {
  return line.ticket < (thresholds.get(line.stratum) ?? 0)
}

function byTicket(a: DrawableLine, b: DrawableLine): number {
  return a.ticket - b.ticket || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
