/** What lines are grouped by before they are estimated together, finest first. */
export type StratumLevel = 'week' | 'circulator' | 'channel'

export interface LineGroup {
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly weekOf: string
}

/** Beyond this many strata the posterior costs seconds and gains nothing. */
const mostStrata = 600

/**
 * The finest level with at most 600 strata: county × channel × circulator × week, then
 * without the week, then county × channel alone. Lines are drawn by one rule over the whole
 * drive, so merging does not bias the count; it gives up what the finer groups would tell
 * about each other, which is little when a group has a handful of lines.
 */
export function stratumLevel(groups: Iterable<LineGroup>): StratumLevel {
  const all = [...groups]
  for (const level of ['week', 'circulator'] as const) {
    if (new Set(all.map((group) => stratumId(group, level))).size <= mostStrata)
      return level
  }
  return 'channel'
}

/** The name of a group's stratum at a level. */
export function stratumId(group: LineGroup, level: StratumLevel): string {
  const { county, channel, circulator, weekOf } = group
  switch (level) {
    case 'week':
      return `${county}|${channel}|${circulator}|${weekOf}`
    case 'circulator':
      return `${county}|${channel}|${circulator}`
    case 'channel':
      return `${county}|${channel}`
  }
}
