import { Button } from '@trussworks/react-uswds'
import { useEffect, useRef, useState } from 'react'
import { cameraSentence } from '../words/camera-words.ts'
import { codeDetector } from './code-detector.ts'

const betweenLooksMs = 200
/** A code is read again only when it was out of view for so long. */
const outOfViewMs = 2500

/** The camera as a scanner: every code that comes into view is read once. */
export function CameraReader(props: {
  readonly onCode: (text: string) => void
  readonly close: () => void
}) {
  const video = useRef<HTMLVideoElement>(null)
  const onCode = useRef(props.onCode)
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    onCode.current = props.onCode
  })

  useEffect(() => {
    let open = true
    let stream: MediaStream | undefined
    let seen = { text: '', at: 0 }
    async function look() {
      // Browsers hide the camera from addresses that are not secure.
      if (!window.isSecureContext) return setProblem(cameraSentence('InsecureContext'))
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 } },
      })
      const frame = video.current
      if (frame === null || !open) return
      frame.srcObject = stream
      await frame.play()
      const detect = await codeDetector().catch(() => undefined)
      if (detect === undefined) return setProblem(cameraSentence('ReaderMissing'))
      while (open) {
        const text = await detect(frame)
        const now = performance.now()
        if (text !== undefined) {
          const isNew = text !== seen.text || now - seen.at > outOfViewMs
          seen = { text, at: now }
          if (isNew) onCode.current(text)
        }
        await new Promise((resolve) => setTimeout(resolve, betweenLooksMs))
      }
    }
    look()
      .catch((error: unknown) => {
        if (open) setProblem(cameraSentence(error instanceof Error ? error.name : ''))
      })
      .finally(() => {
        if (!open) for (const track of stream?.getTracks() ?? []) track.stop()
      })
    return () => {
      open = false
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [])

  return (
    <div className="camera">
      {problem === undefined ? (
        // A live picture of paper has nothing to caption.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video ref={video} muted playsInline aria-label="What the camera sees" />
      ) : (
        <p role="alert">{problem}</p>
      )}
      <Button type="button" outline onClick={props.close}>
        Close the camera
      </Button>
    </div>
  )
}
