import { cropAddress } from './crop-address.ts'

/** A row of paper: one picture of it, or its fields side by side. */
export function RowOfPictures(props: {
  readonly pictures: readonly string[]
  readonly className: string
  readonly alt: string
}) {
  const { pictures, alt } = props
  if (pictures.length === 0) return null
  return (
    <div className={`${props.className} row-of-pictures`}>
      {pictures.map((hash, at) => (
        <img key={hash} src={cropAddress(hash)} alt={at === 0 ? alt : ''} />
      ))}
    </div>
  )
}
