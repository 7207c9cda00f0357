import type { KeyingTask } from '@groundswell/server/wire'
import { RowOfPictures } from '../pieces/row-of-pictures.tsx'
import { dayAndMonth } from '../words/date.ts'

/**
 * The line as it stands on paper, across the full width with its neighbours dimmed; or, where
 * there is no scan, which sheet to take in hand.
 */
export function RowPicture(props: { readonly task: KeyingTask }) {
  const { task } = props
  return (
    <section className="row-picture" aria-labelledby="row-picture-head">
      <h2 id="row-picture-head" className="minor">
        Sheet {task.sheet}, line {task.row} · {task.county} County · {task.circulator} ·
        week of {dayAndMonth(task.weekOf)} ·{' '}
        {task.drawn ? 'drawn at random' : 'for convenience, not in the sample'}
      </h2>
      {task.pictures.length === 0 ? (
        <div className="row-picture__paper">
          <p className="row-picture__take">
            Take sheet <b>{task.sheet}</b>, line <b>{task.row}</b>
          </p>
          <p className="small quiet">
            This sheet has no scan here. Read the line from the paper in your hand.
          </p>
        </div>
      ) : (
        // On a phone the row is wider than the screen, so that it scrolls by keys, too.
        <div
          className="row-picture__rows"
          tabIndex={0}
          role="group"
          aria-label="The line as written"
        >
          <RowOfPictures pictures={task.above} className="row-picture__near" alt="" />
          <RowOfPictures
            pictures={task.pictures}
            className="row-picture__line"
            alt={`Line ${task.row} of sheet ${task.sheet}, as written`}
          />
          <RowOfPictures pictures={task.below} className="row-picture__near" alt="" />
        </div>
      )}
    </section>
  )
}
