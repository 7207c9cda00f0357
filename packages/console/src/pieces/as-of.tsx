import { dayAndTime } from '../words/date.ts'

/** When the figures were computed. */
export function AsOf(props: { readonly instant: string }) {
  return <p className="as-of">as of {dayAndTime(props.instant)}</p>
}
