import type { KeyingDraw } from '@groundswell/server/wire'
import { Card } from '../pieces/card.tsx'
import { dayAndMonth } from '../words/date.ts'
import { exact } from '../words/number.ts'

/** The draw itself: how far it went, and the seed by which anybody can draw again. */
export function DrawCard(props: { readonly draw: KeyingDraw }) {
  const { draw } = props
  return (
    <Card
      title="The draw"
      sentence={`${exact(draw.drawn)} lines were drawn, ${exact(draw.settled)} of them are keyed.`}
    >
      {draw.extensions.length > 0 && (
        <ul className="plain-list small">
          {draw.extensions.slice(0, 5).map((each) => (
            <li key={each.at}>
              {exact(each.drawn)} drawn by {each.by} on{' '}
              {dayAndMonth(each.at.slice(0, 10))}
            </li>
          ))}
        </ul>
      )}
      <p className="small quiet">
        {draw.seed === null
          ? 'A seed is made when the first line is known.'
          : `Seed ${draw.seed}: with it and the list of lines anybody can draw again.`}
      </p>
    </Card>
  )
}
