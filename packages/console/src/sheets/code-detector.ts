/** Finds the text of a code in a frame of the camera; nothing when there is none. */
export type CodeDetector = (frame: HTMLVideoElement) => Promise<string | undefined>

interface NativeDetector {
  readonly detect: (
    source: CanvasImageSource,
  ) => Promise<readonly { readonly rawValue: string }[]>
}
interface NativeDetectorClass {
  new (options: { formats: readonly string[] }): NativeDetector
  readonly getSupportedFormats: () => Promise<readonly string[]>
}

const formats = ['qr_code', 'code_128']

/**
 * The browser's own detector of codes where it has one, else a reader in WebAssembly, which is
 * fetched from this server when it is first needed.
 */
export async function codeDetector(): Promise<CodeDetector> {
  const native = (globalThis as { BarcodeDetector?: NativeDetectorClass }).BarcodeDetector
  const supported = (await native?.getSupportedFormats().catch(() => [])) ?? []
  if (native !== undefined && formats.every((one) => supported.includes(one))) {
    const detector = new native({ formats })
    return async (frame) => (await detector.detect(frame))[0]?.rawValue
  }
  const [{ prepareZXingModule, readBarcodes }, { default: wasm }] = await Promise.all([
    import('zxing-wasm/reader'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ])
  prepareZXingModule({ overrides: { locateFile: () => wasm } })
  const canvas = document.createElement('canvas')
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  return async (frame) => {
    if (drawing === null || frame.videoWidth === 0) return undefined
    canvas.width = frame.videoWidth
    canvas.height = frame.videoHeight
    drawing.drawImage(frame, 0, 0)
    const image = drawing.getImageData(0, 0, canvas.width, canvas.height)
    const found = await readBarcodes(image, { formats: ['QRCode', 'Code128'] })
    return found[0]?.text
  }
}
