import type { ReactNode } from 'react'
import { places } from '../words/place-names.ts'

/** A screen's name and the question it answers. */
export function PageHead(props: {
  readonly path: string
  readonly children?: ReactNode
}) {
  const place = places.find((p) => p.path === props.path)
  return (
    <div className="page-head">
      <div>
        <h1>{place?.name}</h1>
        <p>{place?.question}</p>
      </div>
      {props.children}
    </div>
  )
}
