import { useQuery } from '@tanstack/react-query'
import { Label } from '@trussworks/react-uswds'
import { ledgerQuery } from '../api/paper-queries.ts'

/** To whom sheets are handed: a code of the ledger, or one that is not in it yet. */
export function HolderField(props: {
  readonly value: string
  readonly change: (value: string) => void
}) {
  const { data: ledger } = useQuery({ ...ledgerQuery, throwOnError: false })
  return (
    <div>
      <Label htmlFor="holder">To whom</Label>
      <input
        id="holder"
        className="usa-input"
        list="holders"
        autoComplete="off"
        value={props.value}
        onChange={({ target }) => props.change(target.value)}
      />
      <datalist id="holders">
        {(ledger ?? [])
          .filter(({ isInLedger }) => isInLedger)
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name ?? code}
            </option>
          ))}
      </datalist>
    </div>
  )
}
