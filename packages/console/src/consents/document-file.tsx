import { Label } from '@trussworks/react-uswds'
import { useEffect, useRef } from 'react'
import { Tick } from '../compliance/tick.tsx'

/** The file of a document, kept sealed here or, if somebody wishes so, by its hash alone. */
export function DocumentFile(props: {
  readonly file: File | undefined
  readonly choose: (file: File | undefined) => void
  readonly isKept: boolean
  readonly keep: (isKept: boolean) => void
}) {
  const { file, isKept } = props
  const input = useRef<HTMLInputElement>(null)
  // After a record was made the form is empty again; a file input knows no other way.
  useEffect(() => {
    if (file === undefined && input.current) input.current.value = ''
  }, [file])
  return (
    <div className="field field--wide">
      <Label htmlFor="consent-file">File of the document (not required)</Label>
      <span className="small quiet" id="consent-file-hint">
        PDF, PNG, JPEG or TIFF, at most 20 MB. Its hash is shown, so that anybody can
        compare.
      </span>
      <input
        ref={input}
        id="consent-file"
        className="usa-file-input__plain"
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff"
        aria-describedby="consent-file-hint"
        onChange={({ target }) => props.choose(target.files?.[0])}
      />
      <Tick
        label="Keep the file here, sealed; without this only its hash"
        on={isKept}
        change={props.keep}
      />
    </div>
  )
}
