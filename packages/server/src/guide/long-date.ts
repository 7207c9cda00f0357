const months =
  'January|February|March|April|May|June|July|August|September|October|November|December'.split(
    '|',
  )

/** `2018-11-06` → `6 November 2018`, for pages that people read without scripts. */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`
}
