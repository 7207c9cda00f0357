/** Dates and times for people. Dates of law have no zone; instants show local time. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2017-07-25` → `25 July 2017`; what is not a date stays as it is. */
export function longDate(date: string): string {
  const parts = partsOf(date)
  return parts ? `${parts.day} ${parts.month} ${parts.year}` : date
}

/** `2017-07-25` → `25 July`. */
export function dayAndMonth(date: string): string {
  const parts = partsOf(date)
  return parts ? `${parts.day} ${parts.month}` : date
}

/** `2017-07-25` → `25 Jul`, for axes and tables. */
export function shortDate(date: string): string {
  const parts = partsOf(date)
  return parts ? `${parts.day} ${parts.month.slice(0, 3)}` : date
}

/** `Jul`, for an axis. */
export function monthName(date: string): string {
  return partsOf(date)?.month.slice(0, 3) ?? date
}

/** An instant's time of day, `14:02`, in the reader's zone. */
export function timeOfDay(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  )
}

/** An instant with its day: `25 May, 14:02`. */
export function dayAndTime(instant: string): string {
  const at = new Date(instant)
  return `${at.getDate()} ${months[at.getMonth()] ?? ''}, ${timeOfDay(instant)}`
}

/** How long work still takes, roughly: `40 seconds`, `3 minutes`, `2 hours`. */
export function roughly(seconds: number): string {
  if (seconds < 55) return `${Math.max(1, Math.round(seconds / 5) * 5)} seconds`
  if (seconds < 90) return 'a minute'
  if (seconds < 55 * 60) return `${Math.round(seconds / 60)} minutes`
  return seconds < 90 * 60 ? 'an hour' : `${Math.round(seconds / 3600)} hours`
}

/** Hours of work in words: `0.4` → `25 minutes`, `2.1` → `2 hours`. */
export function hoursOfWork(hours: number): string {
  return roughly(Math.max(60, Math.round((hours * 60) / 5) * 300))
}

function partsOf(date: string) {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  const month = m ? months[Number(m[2]) - 1] : undefined
  return m && month ? { year: Number(m[1]), month, day: Number(m[3]) } : undefined
}
