import type { OfficeView } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { PublishedFiles } from './published-files.tsx'
import { Refused } from './refused.tsx'
import { useOfficeAct } from './use-office-act.ts'

/** The draw: what the law asks for, by the seed; and how anybody does it again. */
export function DrawPanel(props: {
  readonly view: OfficeView
  readonly stage: 'sample' | 'second-sample'
  readonly mayWrite: boolean
}) {
  const { view, stage } = props
  const drawing = useOfficeAct(view, 'draw')
  const file = `${stage}.csv`
  const drawn = view.files.includes(file)
  if (!drawn) {
    return (
      <>
        <p>
          Each line gets a number from the seed and its own id; the smallest numbers are
          drawn, as many as the law asks for.
        </p>
        {props.mayWrite && (
          <Button
            type="button"
            disabled={drawing.busy}
            onClick={() => drawing.act({ stage })}
          >
            Draw the lines
          </Button>
        )}
        <Refused of={drawing} />
      </>
    )
  }
  return (
    <>
      <p>Anybody can draw the same lines again from the published files:</p>
      <pre className="command">
        {`groundswell sample verify --frame frame.csv --seed ${view.seed} \\\n  --sample ${file} --commitment ${view.frame?.commitment}`}
      </pre>
      <PublishedFiles view={view} names={['frame.csv', file]} />
    </>
  )
}
