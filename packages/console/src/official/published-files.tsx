import type { OfficeView } from '@groundswell/server/wire'

const words: ReadonlyMap<string, string> = new Map([
  ['frame.csv', 'The list of all lines'],
  ['sample.csv', 'The sample'],
  ['second-sample.csv', 'The second sample'],
  ['findings-sample.csv', 'Findings on the sample'],
  ['findings-second-sample.csv', 'Findings on the second sample'],
  ['findings-full.csv', 'Findings on every line'],
  ['counties.csv', 'Counts by county'],
  ['districts.csv', 'Counts by district'],
  ['states.csv', 'Certificates of the member states'],
  ['book.json', 'The office’s book'],
  ['certificate.json', 'The certificate as data'],
  ['certificate.pdf', 'The certificate for reading and print'],
])

/** Files anybody may have, from which the outcome can be computed again. */
export function PublishedFiles(props: {
  readonly view: OfficeView
  readonly names?: readonly string[]
}) {
  const { view, names = view.files } = props
  const there = names.filter((name) => view.files.includes(name))
  if (there.length === 0) return null
  return (
    <ul className="files">
      {there.map((name) => (
        <li key={name}>
          <a href={`/api/official/files/${name}`} download={name}>
            {words.get(name) ?? name} <span className="quiet">{name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
