import type { KeyingTask, ReadingFieldName } from '@groundswell/server/wire'
import { fieldNames } from '../words/field-names.ts'

type Differing = NonNullable<KeyingTask['differing']>

const markWords = {
  written: 'something is written',
  blank: 'the space was left empty',
  'crossed-out': 'it is crossed out',
} as const

/** Both readings of a line for the third person, where they differ. */
export function BothReadings(props: {
  readonly differing: Differing
  readonly take: (reading: 0 | 1, field: ReadingFieldName) => void
}) {
  const { differing } = props
  return (
    <section className="both-readings" aria-labelledby="both-readings-head">
      <h2 id="both-readings-head" className="minor">
        Two people read this line differently. Your word settles it.
      </h2>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Reading A</th>
            <th scope="col">Reading B</th>
          </tr>
        </thead>
        <tbody>
          {differing.mark && (
            <tr>
              <th scope="row">The line</th>
              {differing.readings.map((reading, at) => (
                <td key={letterOf(at)}>{markWords[reading.mark]}</td>
              ))}
            </tr>
          )}
          {differing.fields.map((field) => (
            <tr key={field}>
              <th scope="row">{fieldNames[field]}</th>
              {differing.readings.map((reading, at) => (
                <td key={letterOf(at)}>
                  <button
                    type="button"
                    className="both-readings__take"
                    onClick={() => props.take(at === 0 ? 0 : 1, field)}
                  >
                    {saying(reading.fields[field])}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function letterOf(at: number): string {
  return at === 0 ? 'A' : 'B'
}

function saying(read: { text: string; unreadable: boolean } | undefined): string {
  if (read?.unreadable) return 'cannot be read'
  return read === undefined || read.text === '' ? 'nothing there' : read.text
}
