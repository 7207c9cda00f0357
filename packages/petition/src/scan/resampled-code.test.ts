import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import type { Homography } from '../paper-reading/homography.ts'
import { codesIn } from './code-reader.ts'
import type { GreyImage } from './grey-image.ts'
import { rectified } from './rectified-page.ts'
import { resampledQr } from './resampled-code.ts'

const text = 'GS1:DEMO:000151:C6FA37E4:2:C91BB5'
const qr = { x: 12, y: 9, width: 29, height: 29 }

/** A fax of few lines to the inch whose black has swollen by `swellMm` on every side. */
function fax(swellMm: number): {
  readonly image: GreyImage
  readonly toImage: Homography
} {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' })
  const module = qr.width / modules.size
  const isBlack = (x: number, y: number) => {
    const column = Math.floor((x - qr.x) / module)
    const row = Math.floor((y - qr.y) / module)
    const inside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size
    return inside && modules.get(row, column) === 1
  }
  const [across, down] = [204 / 25.4, 98 / 25.4]
  const width = Math.round(50 * across)
  const height = Math.round(48 * down)
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const black = [-swellMm, 0, swellMm].some((dx) =>
        [-swellMm, 0, swellMm].some((dy) =>
          isBlack((x + 0.5) / across + dx, (y + 0.5) / down + dy),
        ),
      )
      data[y * width + x] = black ? 0 : 255
    }
  }
  return { image: { width, height, data }, toImage: [across, 0, 0, 0, down, 0, 0, 0, 1] }
}

const options = { formats: ['QRCode' as const], maxNumberOfSymbols: 1 }

test('a code that has swollen beyond finding is read module by module', async () => {
  const { image, toImage } = fax(0.3)
  const around = { x: qr.x - 4, y: qr.y - 4, width: qr.width + 8, height: qr.height + 8 }
  const plain = rectified(image, toImage, around, 8)
  expect(await codesIn(plain, options)).toEqual([])
  const [anew] = resampledQr(image, toImage, qr)
  expect(anew && (await codesIn(anew, options))).toEqual([text])
})

test('a code beside its place by half a millimetre is read module by module', async () => {
  const { image, toImage } = fax(0.2)
  const [anew] = resampledQr(image, toImage, { ...qr, x: qr.x + 0.5, y: qr.y - 0.4 })
  expect(anew && (await codesIn(anew, options))).toEqual([text])
})
