import type { ReactNode } from 'react'

/** The room of a table: one that is wider scrolls in it, by the keyboard too. */
export function TableRoom(props: {
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    // What scrolls must be reachable by the keyboard (WCAG 2.1.1), so the region takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-room" tabIndex={0} role="region" aria-label={props.label}>
      {props.children}
    </div>
  )
}
