import type { FigureLine, OfficeView } from '@groundswell/server/wire'
import { Disclosure } from '../pieces/disclosure.tsx'
import { TableRoom } from '../pieces/table-room.tsx'
import { exact } from '../words/number.ts'
import { PublishedFiles } from './published-files.tsx'

const outcomeWords = {
  insufficient: 'The petition fails.',
  'full-check': 'The sample leaves it open: every line is checked.',
  sufficient: 'The petition qualifies.',
} as const

/** The estimate as a clerk would write it by hand: every figure, its rounding, its section. */
export function ProjectionPanel(props: { readonly view: OfficeView }) {
  const { projection, petition } = props.view
  if (projection === null) {
    return <p>The estimate is reckoned as soon as the findings are closed.</p>
  }
  const places = [...new Set(projection.lines.map((line) => line.place))]
  const whole = projection.lines.filter((line) => line.place === null)
  const named = places.filter((place): place is string => place !== null)
  return (
    <>
      <p className="projection-head">
        {projection.valid !== null && (
          <>
            <b>{exact(projection.valid)}</b> valid of {exact(petition.required)} required
            {projection.percent !== null && `, ${projection.percent} %`}.{' '}
          </>
        )}
        {outcomeWords[projection.outcome]}
      </p>
      {projection.unverifiedRules.length > 0 && (
        <p className="notice notice--warning">
          Not confirmed at the official source: {projection.unverifiedRules.join('; ')}.
        </p>
      )}
      {named.map((place) => {
        const lines = projection.lines.filter((line) => line.place === place)
        const last = lines.at(-1)
        return named.length > 3 ? (
          <Disclosure key={place} summary={`${place}: ${last?.value ?? ''}`}>
            <Figures caption={place} lines={lines} />
          </Disclosure>
        ) : (
          <Figures key={place} caption={place} lines={lines} />
        )
      })}
      {whole.length > 0 && <Figures caption="The whole petition" lines={whole} />}
      <PublishedFiles
        view={props.view}
        names={['counties.csv', 'districts.csv', 'states.csv']}
      />
    </>
  )
}

function Figures(props: {
  readonly caption: string
  readonly lines: readonly FigureLine[]
}) {
  return (
    <TableRoom label={props.caption}>
      <table className="data-table figures">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Reckoning</th>
            <th scope="col">Rounding</th>
            <th scope="col" className="number">
              Result
            </th>
            <th scope="col">Section</th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name}</th>
              <td className="reckoning">{line.reckoning.replaceAll(' x ', ' × ')}</td>
              <td>{line.rounding === 'none' ? '' : line.rounding}</td>
              <td className="number">
                <b>{line.value}</b>
              </td>
              <td className="small">
                {line.section}
                {line.unverified && ' (unverified)'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRoom>
  )
}
