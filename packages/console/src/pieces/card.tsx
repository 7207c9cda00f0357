import { type ReactNode, useId } from 'react'

/** A part of a screen: its heading, one sentence that says what it shows, and the thing. */
export function Card(props: {
  readonly title: string
  readonly sentence?: ReactNode
  readonly children: ReactNode
  readonly className?: string
  /** Where a link within the page leads. */
  readonly id?: string
}) {
  const id = useId()
  return (
    <section
      id={props.id}
      className={`card ${props.className ?? ''}`}
      aria-labelledby={id}
    >
      <h2 id={id}>{props.title}</h2>
      {props.sentence !== undefined && <p className="card__sentence">{props.sentence}</p>}
      {props.children}
    </section>
  )
}
