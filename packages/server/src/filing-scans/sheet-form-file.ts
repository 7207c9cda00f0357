import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { err, ok, type Result } from '@groundswell/basics'
import type { SheetForm } from '@groundswell/petition'
import { z } from '@hono/zod-openapi'
import type { Office } from '../office.ts'
import { registerForm } from '../packets/register-form.ts'
import { specimenPath } from '../packets/sheet-press.ts'
import { beginSeries, sheetSeries } from '../packets/sheet-series.ts'

const box = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
const point = z.object({ x: z.number(), y: z.number() })
const field = z.object({
  field: z.string(),
  box,
  writtenBy: z.enum(['signer', 'circulator', 'official']),
  characters: z.number().int().optional(),
})
const page = z.object({
  page: z.number().int().positive(),
  markers: z
    .array(z.object({ id: z.number().int(), at: point, sizeMm: z.number() }))
    .length(4),
  qr: box,
  secondCode: box,
  printedId: box,
  rows: z.array(
    z.object({ row: z.number().int().positive(), box, fields: z.array(field) }),
  ),
  fields: z.array(field),
  crosses: z.array(point),
})
const hex = z.string().regex(/^[0-9a-f]{64}$/)

const sheetFormFile = z.object({
  format: z.literal('groundswell-sheet-form-1'),
  petition: z.string().regex(/^[A-Z0-9]{2,8}$/),
  /** The secret by which a printed code is told from an imitation. */
  codeKey: z.string().max(200),
  textHash: hex,
  forms: z
    .array(
      z.object({
        form: z.object({
          petition: z.string(),
          version: z.string().regex(/^[A-Z0-9]{4,12}$/),
          textHash: hex,
          paper: z.enum(['letter', 'a4']),
          language: z.string().max(40),
          pages: z.array(page).min(1).max(40),
        }),
        specimen: z.base64().max(40_000_000),
      }),
    )
    .min(1)
    .max(20),
})

export type SheetFormFile = z.infer<typeof sheetFormFile>

/**
 * Everything that an office needs to read the sheets of this drive: where things stand on
 * them, a blank print, the secret of the codes. Null before the first sheet was printed.
 */
export async function sheetFormOf(
  office: Pick<Office, 'records' | 'keys' | 'folder'>,
): Promise<SheetFormFile | null> {
  const series = await sheetSeries(office)
  if (series === null) return null
  const rows = await office.records
    .selectFrom('sheet_form')
    .select(['version', 'body'])
    .orderBy('registered_at')
    .orderBy('version')
    .execute()
  const forms: SheetFormFile['forms'] = []
  for (const { version, body } of rows) {
    const path = specimenPath(office.folder, version)
    if (!existsSync(path)) continue
    const specimen = (await readFile(path)).toString('base64')
    forms.push({ form: body as SheetFormFile['forms'][number]['form'], specimen })
  }
  const { petitionCode: petition, codeKey, textHash } = series
  return { format: 'groundswell-sheet-form-1', petition, codeKey, textHash, forms }
}

/** Takes a drive's blank sheets in. The error is a sentence for the person who sent them. */
export async function takeInSheetForm(
  office: Pick<Office, 'records' | 'keys' | 'folder' | 'clock'>,
  text: string,
  by: string,
): Promise<Result<{ readonly petition: string; readonly forms: number }, string>> {
  const file = parsed(text)
  if (file === undefined) {
    return err(
      'The file is no blank sheet of Groundswell: ask the proponents for theirs.',
    )
  }
  const { petition, codeKey, textHash, forms } = file
  const series = await sheetSeries(office)
  if (
    series !== null &&
    (series.petitionCode !== petition || series.codeKey !== codeKey)
  ) {
    return err(
      `The sheets of ${series.petitionCode} are read here; those of ${petition} are of another series.`,
    )
  }
  for (const { form, specimen } of forms) {
    const path = specimenPath(office.folder, form.version)
    if (existsSync(path)) continue
    await writeFile(`${path}.part`, Buffer.from(specimen, 'base64'), { mode: 0o600 })
    await rename(`${path}.part`, path)
  }
  await office.records.transaction().execute(async (records) => {
    if (series === null) {
      const about = { petitionCode: petition, codeKey, textHash, by }
      await beginSeries(records, office, about)
    }
    for (const { form } of forms) {
      await registerForm(records, office, { form: form as SheetForm, by })
    }
  })
  return ok({ petition, forms: forms.length })
}

function parsed(text: string): SheetFormFile | undefined {
  try {
    const file = sheetFormFile.safeParse(JSON.parse(text))
    return file.success ? file.data : undefined
  } catch {
    return undefined
  }
}
