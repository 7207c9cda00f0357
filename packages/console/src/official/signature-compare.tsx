import type { VerifierLine } from '@groundswell/server/wire'
import { counted } from '../words/number.ts'
import { deskImage } from './desk-image.ts'

/** The signature on the line, and below it every one that the registration holds. */
export function SignatureCompare(props: {
  readonly line: VerifierLine
  readonly candidate: VerifierLine['candidates'][number] | undefined
}) {
  const { line, candidate } = props
  return (
    <div className="signatures">
      {line.signature !== null && (
        <figure className="signatures__written">
          <figcaption className="small quiet">Signature on the line</figcaption>
          <img src={deskImage(line.signature)} alt="The signature on the line" />
        </figure>
      )}
      {candidate === undefined ? (
        <p className="small quiet">
          Mark a voter to see the signatures that the registration holds.
        </p>
      ) : candidate.signatures.length === 0 ? (
        <p className="small">
          No signature of {candidate.name} is held here: compare with the register itself.
        </p>
      ) : (
        <>
          <p className="small quiet">
            {counted(candidate.signatures.length, 'signature')} on the registration of{' '}
            {candidate.name}
          </p>
          <ul className="signatures__held">
            {candidate.signatures.map(({ image, label }, i) => (
              <li key={image}>
                <figure>
                  <img
                    src={deskImage(image)}
                    alt={`Signature ${i + 1} on the registration of ${candidate.name}`}
                  />
                  {label !== '' && <figcaption className="small">{label}</figcaption>}
                </figure>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
