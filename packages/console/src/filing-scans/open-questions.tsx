import type { FilingScans } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { send } from '../api/request.ts'
import { deskImage } from '../official/desk-image.ts'
import { officeQuery } from '../official/office-queries.ts'
import { About } from '../pieces/about.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { counted } from '../words/number.ts'
import { wholeNumber } from '../words/whole-number.ts'
import { filingScansQuery } from './filing-scans-query.ts'

interface Ruling {
  readonly pageId: number
  readonly body: {
    readonly row?: number
    readonly ruling: 'line' | 'empty' | 'lines' | 'no-lines'
    readonly sheet?: string
    readonly lines?: number
  }
}

/** Rows and pages of which the reader is unsure, one after the other with their picture. */
export function OpenQuestions(props: { readonly scans: FilingScans }) {
  const { unsureRows, pagesLeft, open } = props.scans
  const client = useQueryClient()
  const ruling = useMutation({
    mutationFn: ({ pageId, body }: Ruling) =>
      send<FilingScans>('POST', `/api/filing-scans/pages/${pageId}/ruling`, body),
    onSuccess: (after) => {
      client.setQueryData(filingScansQuery.queryKey, after)
      void client.invalidateQueries({ queryKey: officeQuery.queryKey })
    },
  })
  if (open === 0) return null
  return (
    <section className="card" aria-labelledby="open-questions">
      <h2 id="open-questions">
        {counted(open, 'question')} for you before the list is whole
      </h2>
      <RefusedNotice error={ruling.error} />
      <ul className="open-rows">
        {unsureRows.map((row) => (
          <li key={`${row.sheet}-${row.row}`}>
            <p>
              <b>
                Sheet {row.sheet}, row {row.row}
              </b>{' '}
              <span className="quiet">{row.county}</span> Does it hold a line?
            </p>
            {row.crop !== null && (
              <img
                src={deskImage(row.crop)}
                alt={`Row ${row.row} of sheet ${row.sheet}`}
              />
            )}
            <div className="actions">
              {(['line', 'empty'] as const).map((said) => (
                <Button
                  key={said}
                  type="button"
                  outline={said === 'empty'}
                  disabled={ruling.isPending}
                  onClick={() =>
                    ruling.mutate({
                      pageId: row.pageId,
                      body: { row: row.row, ruling: said },
                    })
                  }
                >
                  {said === 'line' ? 'It holds a line' : 'It is empty'}
                  <About>
                    sheet {row.sheet}, row {row.row}
                  </About>
                </Button>
              ))}
            </div>
          </li>
        ))}
        {pagesLeft.map((page) => (
          <PageLeft
            key={page.pageId}
            page={page}
            busy={ruling.isPending}
            say={ruling.mutate}
          />
        ))}
      </ul>
    </section>
  )
}

function PageLeft(props: {
  readonly page: FilingScans['pagesLeft'][number]
  readonly busy: boolean
  readonly say: (ruling: Ruling) => void
}) {
  const { page, busy } = props
  const { pageId } = page
  const [sheet, setSheet] = useState('')
  const [text, setText] = useState('')
  const lines = wholeNumber(text)
  const id = `page-${pageId}`
  const where = `${page.fileName}, page ${page.page}`
  return (
    <li>
      <p>
        <b>{where}</b> <span className="quiet">{page.county}</span> {page.sentence}
      </p>
      {page.image !== null && (
        <a href={deskImage(page.image)} target="_blank" rel="noreferrer">
          See the page<About>{where}</About>
        </a>
      )}
      <div className="office-form__fields">
        <div>
          <Label htmlFor={`${id}-sheet`}>Its sheet, as numbered</Label>
          <TextInput
            id={`${id}-sheet`}
            name="sheet"
            type="text"
            maxLength={40}
            value={sheet}
            onChange={({ target }) => setSheet(target.value)}
          />
        </div>
        <div>
          <Label htmlFor={`${id}-lines`}>Lines on it, from line 1 on</Label>
          <TextInput
            id={`${id}-lines`}
            name="lines"
            type="text"
            inputMode="numeric"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
      </div>
      <div className="actions">
        <Button
          type="button"
          disabled={busy || sheet.trim() === '' || lines === undefined || lines === 0}
          onClick={() =>
            props.say({
              pageId,
              body: { ruling: 'lines', sheet: sheet.trim(), lines: lines ?? 0 },
            })
          }
        >
          These lines are on it<About>{where}</About>
        </Button>
        <Button
          type="button"
          outline
          disabled={busy}
          onClick={() => props.say({ pageId, body: { ruling: 'no-lines' } })}
        >
          No line of this petition is on it<About>{where}</About>
        </Button>
      </div>
    </li>
  )
}
