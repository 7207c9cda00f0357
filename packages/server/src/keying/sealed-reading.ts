import type { FieldReading, Reading, ReadingField } from '@groundswell/petition'
import { z } from '@hono/zod-openapi'
import type { KeyRing } from '../secrecy/key-ring.ts'
import { type SealedText, seal, unseal } from '../secrecy/sealed-text.ts'
import { type ReadFields, readFields } from '../wire/keying.ts'

const readingBody = z.object({ fields: readFields, voterId: z.string().optional() })

export type ReadingBody = z.infer<typeof readingBody>

/** Seals what was typed of a line; it opens for that line alone. */
export function sealReading(
  keys: KeyRing,
  lineId: string,
  body: ReadingBody,
): SealedText {
  return seal(keys, JSON.stringify(body), boundTo(lineId))
}

/** What was typed of a line. */
export function openReading(
  keys: KeyRing,
  lineId: string,
  sealed: { readonly body: Uint8Array | null; readonly key_id: string | null },
): ReadingBody {
  if (sealed.body === null || sealed.key_id === null) return { fields: {} }
  const text = unseal(keys, { bytes: sealed.body, keyId: sealed.key_id }, boundTo(lineId))
  return readingBody.parse(JSON.parse(text))
}

/** A stored reading as the domain compares it. */
export function domainReading(
  row: { readonly by_id: string; readonly mark: Reading['mark'] | null },
  body: ReadingBody,
): Reading {
  return {
    reader: row.by_id,
    by: 'person',
    mark: row.mark ?? 'written',
    fields: domainFields(body.fields),
  }
}

function domainFields(fields: ReadFields): ReadonlyMap<ReadingField, FieldReading> {
  const read = new Map<ReadingField, FieldReading>()
  for (const [field, said] of Object.entries(fields)) {
    // The wire's schema has let through nothing but known fields.
    read.set(
      field as ReadingField,
      said.unreadable ? { unreadable: true } : { text: said.text },
    )
  }
  return read
}

function boundTo(lineId: string): string {
  return `reading of ${lineId}`
}
