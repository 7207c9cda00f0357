import type { SheetPage } from '@groundswell/server/wire'
import { scanImage } from '../api/paper-queries.ts'

const rowWords = { used: 'used', empty: 'empty', unsure: 'nobody is sure' } as const

/** The numbered spaces with their states, and what was written in them. */
export function SheetRows(props: {
  readonly rows: SheetPage['sheetRows']
  readonly maySee: boolean
}) {
  if (props.rows.length === 0) return null
  return (
    <ol className="sheet-rows">
      {props.rows.map(({ row, state, whole, crops }) => (
        <li key={row} className={`sheet-row sheet-row--${state}`}>
          <span className="sheet-row__number">{row}</span>
          <span className="sheet-row__state">{rowWords[state]}</span>
          {props.maySee && (
            <span className="sheet-row__crops">
              {whole === null ? (
                crops.map(({ field, image }) => (
                  <img
                    key={field}
                    src={scanImage(image)}
                    alt={`Row ${row}, ${field.replaceAll('-', ' ')}`}
                    loading="lazy"
                  />
                ))
              ) : (
                <img
                  src={scanImage(whole)}
                  alt={`Row ${row} as written`}
                  loading="lazy"
                />
              )}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
