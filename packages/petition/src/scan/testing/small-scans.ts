import sharp from 'sharp'

/** A page of 60 by 40 pixels: dark in the upper left quarter. */
const pixels = Uint8Array.from({ length: 60 * 40 }, (_, at) =>
  at % 60 < 30 && at < 60 * 20 ? 20 : 240,
)
/** The page as a picture of whatever kind. */
export const picture = () =>
  sharp(pixels, { raw: { width: 60, height: 40, channels: 1 } })

/** A PDF of the given objects, of which the first is its catalogue. */
export const pdf = (objects: string, end = '%%EOF') =>
  Buffer.from(`%PDF-1.4\n${objects}\ntrailer<</Root 1 0 R/Size 9>>\n${end}`, 'latin1')

/** The objects of a PDF of one empty page. */
export const onePage =
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj'

/** A page that shows one JPEG, or what its bytes have become. */
export function pdfHolding(jpeg: Uint8Array, shown = 'I'): Buffer {
  const content = `q 612 0 0 792 0 0 cm /${shown} Do Q`
  const image = '/Type/XObject/Subtype/Image/Width 60/Height 40/BitsPerComponent 8'
  const page = '/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>/MediaBox'
  return pdf(
    [
      onePage.replace('/MediaBox', page),
      `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
      `5 0 obj<<${image}/ColorSpace/DeviceGray/Filter/DCTDecode/Length ${jpeg.length}>>stream`,
      `${Buffer.from(jpeg).toString('latin1')}\nendstream endobj`,
    ].join('\n'),
  )
}
