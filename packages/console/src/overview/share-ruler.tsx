/**
 * A count against its own requirement: the interval as a band, the median as a line, the
 * requirement as a tick at two thirds of the width. Each petition has its own scale.
 */
export function ShareRuler(props: {
  readonly valid: { readonly low: number; readonly median: number; readonly high: number }
  readonly required: number
}) {
  const { valid, required } = props
  const at = (value: number) => Math.min(150, (100 * value) / required)
  const [low, high] = [at(valid.low), at(valid.high)]
  return (
    <svg className="share-ruler" viewBox="0 0 150 18" aria-hidden="true">
      <line className="share-ruler__axis" x1="0" x2="150" y1="13" y2="13" />
      <rect
        className="share-ruler__band"
        x={low}
        width={Math.max(1.5, high - low)}
        y="5"
        height="8"
      />
      <line
        className="share-ruler__median"
        x1={at(valid.median)}
        x2={at(valid.median)}
        y1="4"
        y2="14"
      />
      <line className="share-ruler__required" x1="100" x2="100" y1="1" y2="17" />
    </svg>
  )
}
