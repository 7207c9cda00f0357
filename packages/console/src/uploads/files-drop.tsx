import { counted, fileSize } from '../words/number.ts'
import { DropArea } from './drop-area.tsx'

/** A place to drop several files, or to choose them by press or key. */
export function FilesDrop(props: {
  readonly files: readonly File[]
  readonly accept: string
  readonly hint: string
  readonly choose: (files: readonly File[]) => void
}) {
  const bytes = props.files.reduce((sum, file) => sum + file.size, 0)
  return (
    <DropArea accept={props.accept} several choose={props.choose}>
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
    </DropArea>
  )
}
