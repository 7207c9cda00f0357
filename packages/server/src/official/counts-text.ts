import type { OfficeStanding } from './office-standing.ts'

/** What each county's sample held, for `rules project --counties`; null before it is closed. */
export function countiesText(standing: OfficeStanding): string | null {
  const closing = standing.closings.get('sample')
  if (closing === undefined || isByDistrict(standing)) return null
  const rows = closing.act.counties.map((tally) =>
    [
      tally.county,
      rawOf(standing, tally),
      tally.lines,
      tally.valid,
      tally.duplicates,
    ].join(','),
  )
  return text('county,raw,sample,valid,duplicates', rows)
}

/**
 * Nevada's samples by county and petition district, for `rules project --districts`; elsewhere
 * the counts that districts reported. Null where there are none.
 */
export function districtsText(standing: OfficeStanding): string | null {
  const closing = standing.closings.get('sample')
  if (closing !== undefined && isByDistrict(standing)) {
    const rows = closing.act.counties.map((tally) => {
      const [county, district] = tally.county.split(' / ')
      return [county, district, rawOf(standing, tally), tally.lines, tally.valid].join(
        ',',
      )
    })
    return text('county,district,raw,sample,valid', rows)
  }
  const counts = standing.districtCounts.map(({ act }) =>
    [act.district, act.valid, act.base ?? ''].join(','),
  )
  return counts.length === 0 ? null : text('district,valid,base', counts)
}

/** What the member states certified, for `rules project --states`; null before any did. */
export function statesText(standing: OfficeStanding): string | null {
  const rows = standing.stateCertificates.map(({ act }) =>
    [act.state, act.paper + act.online, act.paper, act.online].join(','),
  )
  return rows.length === 0 ? null : text('state,signatories,paper,online', rows)
}

function isByDistrict(standing: OfficeStanding): boolean {
  const counties = standing.closings.get('sample')?.act.counties ?? []
  return counties.some(({ county }) => county.includes(' / '))
}

function rawOf(
  standing: OfficeStanding,
  tally: { readonly county: string; readonly lines: number },
): number {
  return standing.rawCounts.get(tally.county)?.act.lines ?? tally.lines
}

function text(head: string, rows: readonly string[]): string {
  return `${[head, ...rows].join('\n')}\n`
}
