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
      <ul>
        {differing.mark && (
          <li>
            <span>The line</span>
            {differing.readings.map((reading, at) => (
              <span key={letterOf(at)}>
                {letterOf(at)}: {markWords[reading.mark]}
              </span>
            ))}
          </li>
        )}
        {differing.fields.map((field) => (
          <li key={field}>
            <span>{fieldNames[field]}</span>
            {differing.readings.map((reading, at) => (
              <button
                key={letterOf(at)}
                type="button"
                className="both-readings__take"
                onClick={() => props.take(at === 0 ? 0 : 1, field)}
              >
                <kbd>Alt {letterOf(at)}</kbd> {saying(reading.fields[field])}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function letterOf(at: number): string {
  return at === 0 ? 'A' : 'B'
}

function saying(
  read:
    | { text: string; unreadable: boolean; fromPrint?: boolean | undefined }
    | undefined,
): string {
  if (read?.unreadable) return 'cannot be read'
  if (read === undefined || read.text === '') return 'nothing there'
  return read.fromPrint === true ? `${read.text} (taken from print)` : read.text
}
