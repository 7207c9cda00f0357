import type { OpenPage } from '@groundswell/server/wire'
import { useId } from 'react'
import { exact } from '../words/number.ts'
import { OpenPageCard } from './open-page-card.tsx'

/** Each has a picture: more at once would be slow to load and no use. */
const most = 10

/** Pages that wait for a word of a person; nothing where none does. */
export function OpenPages(props: {
  readonly title: string
  readonly pages: readonly OpenPage[]
  readonly maySee: boolean
  readonly mayRule: boolean
}) {
  const { pages, maySee, mayRule } = props
  const id = useId()
  if (pages.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      <ul className="open-pages">
        {pages.slice(0, most).map((page) => (
          <OpenPageCard key={page.id} page={page} maySee={maySee} mayRule={mayRule} />
        ))}
      </ul>
      {pages.length > most && (
        <p className="small">
          The first {most}; {exact(pages.length - most)} more follow as these are done.
        </p>
      )}
    </section>
  )
}
