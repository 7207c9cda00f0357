import type { ConsentInput, Consents } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { handInDocument } from '../api/hand-in-document.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { Choice } from '../pieces/choice.tsx'
import { Field } from '../pieces/field.tsx'
import { KnownName } from '../pieces/known-name.tsx'
import { RefusedNotice, refusedField } from '../pieces/refused-notice.tsx'
import { capitalised } from '../words/capitalised.ts'
import { wholeNumber } from '../words/whole-number.ts'
import { consentsQuery } from './consents-query.ts'
import { DocumentFile } from './document-file.tsx'
import { fileHash } from './file-hash.ts'

type Decision = ConsentInput['decision']

const decisionWords: Readonly<Record<Decision, string>> = {
  given: 'consented',
  refused: 'refused',
  rescinded: 'took its consent back',
  'held-complete': 'holds that all consent needed is there',
}

/** What a body decided, with its document. Nothing here is reckoned from the votes of a measure. */
export function ConsentForm({ data }: { readonly data: Consents }) {
  const client = useQueryClient()
  const ways = waysOf(data)
  const [chosen, choose] = useState(ways[0]?.id ?? '')
  const [body, setBody] = useState('')
  const [decision, setDecision] = useState<Decision>('given')
  const [on, setOn] = useState(data.today)
  const [yes, setYes] = useState('')
  const [of, setOf] = useState('')
  const [title, setTitle] = useState('')
  const [url, setUrl] = useState('')
  const [file, setFile] = useState<File>()
  const [isKept, setKept] = useState(true)
  const way = ways.find(({ id }) => id === chosen) ?? ways[0]
  const save = useMutation({
    mutationFn: async (input: ConsentInput) => {
      const named = { ...input.document, ...(file && (await fileOf(file, isKept))) }
      return send<Consents>('POST', '/api/consents', { ...input, document: named })
    },
    onSuccess: (after) => {
      client.setQueryData(consentsQuery.queryKey, after)
      for (const clear of [setBody, setYes, setOf, setTitle, setUrl]) clear('')
      setFile(undefined)
    },
  })
  if (way === undefined) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [forVotes, ofVotes] = [wholeNumber(yes), wholeNumber(of)]
    save.mutate({
      ...way.place,
      body,
      decision,
      on,
      document: {
        title,
        ...(url === '' ? {} : { url }),
      },
      ...(forVotes === undefined || ofVotes === undefined
        ? {}
        : { votes: { yes: forVotes, of: ofVotes } }),
    })
  }
  const wrong = refusedField(save.error)
  return (
    <Card
      title="Record a decision"
      sentence="A consent, a refusal, or a consent taken back, each with its document."
    >
      <form onSubmit={submit}>
        <div className="fields">
          <Choice
            className="field field--wide"
            label="Stage"
            value={way.id}
            options={ways.map(({ id, label }) => [id, label] as const)}
            change={(id) => {
              choose(id)
              setBody('')
            }}
          />
          <KnownName
            label="Who"
            names={decision === 'held-complete' ? [] : way.bodies}
            value={body}
            change={setBody}
            wrong={wrong === 'body'}
            required
          />
          <Choice
            className="field"
            label="What it decided"
            value={decision}
            options={decisionsOf(way.isCounted).map(
              (each) => [each, decisionWords[each]] as const,
            )}
            change={setDecision}
          />
          <Field
            label="On"
            type="date"
            value={on}
            change={setOn}
            max={data.today}
            required
          />
          <Field
            label="Votes in favor (if known)"
            type="number"
            value={yes}
            change={setYes}
            wrong={wrong === 'votes'}
          />
          <Field label="Of votes" type="number" value={of} change={setOf} />
          <Field
            label="Document"
            hint="Such as the resolution with its number"
            value={title}
            change={setTitle}
            wrong={wrong === 'document.title'}
            required
          />
          <Field
            label="Address of the document (https://…)"
            value={url}
            change={setUrl}
            wrong={wrong === 'document.url'}
          />
          <DocumentFile file={file} choose={setFile} isKept={isKept} keep={setKept} />
        </div>
        <RefusedNotice error={save.error} />
        <Button type="submit" disabled={save.isPending || body.trim() === ''}>
          Record it
        </Button>
      </form>
    </Card>
  )
}

/** The file as the record names it: handed in to be kept, or by its hash alone. */
async function fileOf(file: File, isKept: boolean) {
  return isKept
    ? {
        sha256: await handInDocument(file, '/api/consents/documents'),
        name: file.name.slice(-120),
      }
    : { sha256: await fileHash(file) }
}

function decisionsOf(isCounted: boolean): readonly Decision[] {
  const always = ['given', 'refused', 'rescinded'] as const
  return isCounted ? always : [...always, 'held-complete']
}

/** Every way of every stage, as one choice. */
function waysOf({ routes }: Consents) {
  return routes.flatMap(({ route, title, stages }) =>
    stages.flatMap((stage) =>
      stage.ways.map(({ way, title: wayTitle, needed, bodies }) => ({
        id: `${route}/${stage.stage}/${way}`,
        label: `${capitalised(title)}: ${stage.title}, ${wayTitle}`,
        place: { route: route as ConsentInput['route'], stage: stage.stage, way },
        isCounted: needed !== null,
        bodies,
      })),
    ),
  )
}
