import type { ReactNode } from 'react'

/**
 * What a button or link of a list is about, for those who hear it without its surroundings:
 * `Take back` becomes `Take back: Inyo`.
 */
export function About(props: { readonly children: ReactNode }) {
  return <span className="only-for-readers">: {props.children}</span>
}
