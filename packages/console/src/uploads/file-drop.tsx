import { fileSize } from '../words/number.ts'
import { DropArea } from './drop-area.tsx'

/** A place to drop a file, or to choose one by press or key. */
export function FileDrop(props: {
  readonly file: File | undefined
  /** Endings that can be chosen, and how people call them; tables unless told. */
  readonly accept?: string
  readonly hint?: string
  readonly choose: (file: File | undefined) => void
}) {
  return (
    <DropArea
      accept={props.accept ?? '.csv,.tsv,.txt,.gz,.zip'}
      choose={([file]) => props.choose(file)}
    >
      {props.file ? (
        <span>
          <b>{props.file.name}</b> ({fileSize(props.file.size)}) <u>choose another</u>
        </span>
      ) : (
        <span>
          Drop a file here or <u>choose one</u>
          <span className="file-drop__hint">
            {props.hint ?? 'CSV or TSV, also as gz or zip'}
          </span>
        </span>
      )}
    </DropArea>
  )
}
