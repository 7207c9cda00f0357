/** A small roll and the list of a filing over it, as texts of CSV files. */
export interface CountyFiling {
  readonly roll: string
  readonly filing: string
  readonly ids: readonly string[]
}

/** `lines` lines of as many voters of one county, ten on a sheet; line `L3` is voter `V3`'s. */
export function countyFiling(county: string, lines: number): CountyFiling {
  const roll = ['voter_id,first,last,house,street,city,zip,county,status']
  const filing = ['line_id,county,sheet,row,first,last,house,street,city,zip']
  const ids: string[] = []
  for (let i = 1; i <= lines; i += 1) {
    const who = `Ada,Voter${i},${i},Elm St,Townsend,90001`
    roll.push(`V${i},${who},${county},ACTIVE`)
    filing.push(`L${i},${county},S${Math.ceil(i / 10)},${((i - 1) % 10) + 1},${who}`)
    ids.push(`L${i}`)
  }
  const csv = (rows: readonly string[]) => `${rows.join('\n')}\n`
  return { roll: csv(roll), filing: csv(filing), ids }
}
