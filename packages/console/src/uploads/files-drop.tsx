import { useId, useState } from 'react'
import { counted, fileSize } from '../words/number.ts'

/** A place to drop several files, or to choose them by press or key. */
export function FilesDrop(props: {
  readonly files: readonly File[]
  readonly accept: string
  readonly hint: string
  readonly choose: (files: readonly File[]) => void
}) {
  const id = useId()
  const [over, setOver] = useState(false)
  const bytes = props.files.reduce((sum, file) => sum + file.size, 0)
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
        props.choose([...event.dataTransfer.files])
      }}
    >
      <input
        id={id}
        type="file"
        multiple
        accept={props.accept}
        onChange={({ target }) => props.choose([...(target.files ?? [])])}
      />
      {props.files.length > 0 ? (
        <span>
          <b>
            {props.files.length === 1
              ? props.files[0]?.name
              : counted(props.files.length, 'file')}
          </b>{' '}
          ({fileSize(bytes)}) <u>choose others</u>
        </span>
      ) : (
        <span>
          Drop scans here or <u>choose them</u>
          <span className="file-drop__hint">{props.hint}</span>
        </span>
      )}
    </label>
  )
}
