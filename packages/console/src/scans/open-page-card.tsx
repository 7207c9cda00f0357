import type { OpenPage, RulingInput } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label } from '@trussworks/react-uswds'
import { type FormEvent, useId, useState } from 'react'
import { paperChanged, scanImage } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { exact } from '../words/number.ts'

/** A page that the reader gave up on: its image beside what a person can say of it. */
export function OpenPageCard(props: {
  readonly page: OpenPage
  readonly maySee: boolean
  readonly mayRule: boolean
}) {
  const { page } = props
  const client = useQueryClient()
  const id = useId()
  const where = `${page.fileName}, page ${exact(page.page)}`
  const [sheet, setSheet] = useState(page.guess ?? '')
  const [formPage, setFormPage] = useState('1')
  const rule = useMutation({
    mutationFn: (input: RulingInput) =>
      send('POST', `/api/scans/pages/${page.id}/ruling`, input),
    onSuccess: () => paperChanged(client),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sheet.trim() === '') return
    rule.mutate({ ruling: 'sheet', sheet: sheet.trim(), formPage: Number(formPage) || 1 })
  }
  return (
    <li className="card open-page">
      <div className="open-page__image">
        {page.image !== null && props.maySee ? (
          <a href={scanImage(page.image)} target="_blank" rel="noreferrer">
            <img
              src={scanImage(page.image)}
              alt={`Page ${page.page} of ${page.fileName}`}
              loading="lazy"
            />
          </a>
        ) : (
          <p className="quiet">There is no picture of this page.</p>
        )}
      </div>
      <div>
        <h3>{where}</h3>
        <p>{page.sentence}</p>
        {props.mayRule && (
          <form onSubmit={submit}>
            <Label htmlFor={`${id}-sheet`}>
              Sheet id, as printed, with the letter at its end
            </Label>
            <input
              id={`${id}-sheet`}
              className="usa-input"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              placeholder="DEMO-000123-R"
              value={sheet}
              onChange={({ target }) => setSheet(target.value)}
            />
            <Label htmlFor={`${id}-page`}>Page of the sheet</Label>
            <input
              id={`${id}-page`}
              className="usa-input open-page__number"
              type="number"
              min={1}
              max={12}
              value={formPage}
              onChange={({ target }) => setFormPage(target.value)}
            />
            <RefusedNotice error={rule.error} />
            <div className="actions open-page__acts">
              <Button type="submit" disabled={rule.isPending || sheet.trim() === ''}>
                It is this sheet<About>{where}</About>
              </Button>
              <Button
                type="button"
                outline
                disabled={rule.isPending}
                onClick={() => rule.mutate({ ruling: 'blank' })}
              >
                Blank<About>{where}</About>
              </Button>
              <Button
                type="button"
                outline
                disabled={rule.isPending}
                onClick={() => rule.mutate({ ruling: 'foreign' })}
              >
                Not ours<About>{where}</About>
              </Button>
            </div>
          </form>
        )}
      </div>
    </li>
  )
}
