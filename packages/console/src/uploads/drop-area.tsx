import { type ReactNode, useId, useState } from 'react'

/** A place to drop files, or to choose them by press or key; its words are the caller's. */
export function DropArea(props: {
  /** Endings that can be chosen. */
  readonly accept: string
  readonly several?: boolean
  readonly choose: (files: readonly File[]) => void
  readonly children: ReactNode
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
        props.choose([...event.dataTransfer.files])
      }}
    >
      <input
        id={id}
        type="file"
        multiple={props.several}
        accept={props.accept}
        onChange={({ target }) => props.choose([...(target.files ?? [])])}
      />
      {props.children}
    </label>
  )
}
