import { Button, Label } from '@trussworks/react-uswds'
import { lazy, type Ref, Suspense } from 'react'
import { About } from '../pieces/about.tsx'

const CameraReader = lazy(async () => ({
  default: (await import('./camera-reader.tsx')).CameraReader,
}))

/** The field that a hand scanner types a sheet's or packet's code into, with its act and the camera. */
export function CodeField(props: {
  readonly id: string
  readonly field: Ref<HTMLInputElement>
  readonly text: string
  readonly change: (text: string) => void
  readonly verb: string
  readonly camera: boolean
  readonly toggleCamera: () => void
}) {
  const { id } = props
  return (
    <div className="scan-desk__field">
      <Label htmlFor={id}>Code, sheet or packet</Label>
      <div className="scan-desk__row">
        <input
          ref={props.field}
          id={id}
          className="usa-input scan-field"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={props.text}
          onChange={({ target }) => props.change(target.value)}
          placeholder="DEMO-000123-R"
        />
        <Button type="submit">
          {props.verb}
          <About>this code</About>
        </Button>
        <Button
          type="button"
          outline
          aria-expanded={props.camera}
          onClick={props.toggleCamera}
        >
          Camera
        </Button>
      </div>
    </div>
  )
}

/** The camera, fetched when it is first wanted. */
export function CodeCamera(props: {
  readonly onCode: (code: string) => void
  readonly close: () => void
}) {
  return (
    <Suspense fallback={<p>The camera is being opened.</p>}>
      <CameraReader onCode={props.onCode} close={props.close} />
    </Suspense>
  )
}
