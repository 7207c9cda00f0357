import { useId, useState } from 'react'
import { fileSize } from '../words/number.ts'

/** A place to drop a file, or to choose one by press or key. */
export function FileDrop(props: {
  readonly file: File | undefined
  /** Endings that can be chosen, and how people call them; tables unless told. */
  readonly accept?: string
  readonly hint?: string
  readonly choose: (file: File | undefined) => void
}) {
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    <label
      className={over ? 'file-drop file-drop--over' : 'file-drop'}
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        props.choose(event.dataTransfer.files[0])
      }}
    >
      <input
        id={id}
        type="file"
        accept={props.accept ?? '.csv,.tsv,.txt,.gz,.zip'}
        onChange={({ target }) => props.choose(target.files?.[0])}
      />
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
    </label>
  )
}
