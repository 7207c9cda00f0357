import type { ReactNode } from 'react'

/** Something that is there for whoever wants to know more; closed until asked for. */
export function Disclosure(props: {
  readonly summary: string
  readonly open?: boolean
  readonly children: ReactNode
}) {
  return (
    <details className="disclosure" open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
