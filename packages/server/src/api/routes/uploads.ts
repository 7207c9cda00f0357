import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { may } from '../../accounts/may.ts'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit, uploadLimitBytes } from '../../http/limits.ts'
import { type ReceivedFile, readUpload } from '../../http/read-upload.ts'
import { refuse } from '../../http/refuse.ts'
import { rollProfiles } from '../../jobs/roll-profiles.ts'
import { askAboutKnown } from '../../jobs/supporter-list.ts'
import { uploadPreview as previewOf } from '../../jobs/upload-preview.ts'
import { noteUpload } from '../../records/note-upload.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import type { Act } from '../../wire/account.ts'
import { job } from '../../wire/job.ts'
import { knownChoice, mailerBatchWish } from '../../wire/packet.ts'
import { profile } from '../../wire/profile.ts'
import {
  type UploadKind,
  uploadHeader,
  uploadKind,
  uploadPreview,
} from '../../wire/upload.ts'

const postUpload = createRoute({
  method: 'post',
  path: '/api/uploads',
  summary:
    'Take in a roll, lines, turn-ins, scans or a filing; the file is streamed to disk',
  middleware: guard('upload'),
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          // A plain schema, on purpose: a zod schema would read the whole form into memory.
          schema: {
            type: 'object',
            required: ['kind', 'file'],
            properties: {
              kind: {
                type: 'string',
                enum: [...uploadKind.options],
              },
              profile: { type: 'string' },
              map: { type: 'string', example: 'last=LAST_NM,first=FIRST_NM' },
              county: {
                type: 'string',
                description: 'whose sheets a filing’s scans show',
              },
              district: { type: 'string', description: 'Nevada’s petition district' },
              language: { type: 'string', description: 'of supporters’ sheets: en, es' },
              paper: { type: 'string', description: 'of these: letter, a4' },
              returnTo: {
                type: 'string',
                description: 'where these are mailed to, in lines',
              },
              known: {
                type: 'string',
                enum: [...knownChoice.options],
                description: 'what to do about supporters who have a sheet',
              },
              file: { type: 'string', format: 'binary' },
            },
          },
        },
      },
    },
  },
  ...answers({ 202: answer(job, 'The work that reads the file.') }, [
    'bad-input',
    'bad-upload',
    'already-uploaded',
    'supporters-known',
    'too-large',
  ]),
})

const getProfiles = createRoute({
  method: 'get',
  path: '/api/profiles',
  summary: 'The column profiles of state voter files',
  middleware: guard('upload'),
  ...answers({ 200: answer(z.array(profile), 'By title.') }, []),
})

const postPreview = createRoute({
  method: 'post',
  path: '/api/uploads/preview',
  summary: 'Which columns of a header would be recognised',
  middleware: [guard('upload'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: uploadHeader } } },
  },
  ...answers(
    { 200: answer(uploadPreview, 'Fields, and the column that would feed each.') },
    ['bad-input', 'too-large'],
  ),
})

const jobOf = {
  roll: { kind: 'import-roll', title: 'Import a voter roll' },
  lines: { kind: 'import-lines', title: 'Import keyed lines' },
  'turn-ins': { kind: 'import-turn-ins', title: 'Import turn-ins' },
  scans: { kind: 'read-scans', title: 'Read scans' },
  filing: { kind: 'import-filing', title: 'Import a filing' },
  'filing-scans': { kind: 'read-filing-scans', title: 'Read the scans of a filing' },
  'sheet-form': { kind: 'import-sheet-form', title: 'Take in the blank sheet' },
  signatures: { kind: 'import-signatures', title: 'Take in reference signatures' },
  supporters: { kind: 'print-mailers', title: 'Print sheets for a list of supporters' },
} as const satisfies Readonly<Record<UploadKind, object>>

/** The drive's own lines are none of the official's, and a filing is none of the drive's. */
const actOf: Readonly<Record<UploadKind, Act>> = {
  roll: 'upload',
  lines: 'see-lines',
  'turn-ins': 'see-lines',
  scans: 'see-lines',
  filing: 'keep-office-book',
  'filing-scans': 'keep-office-book',
  'sheet-form': 'keep-office-book',
  signatures: 'keep-office-book',
  supporters: 'print-sheets',
}

function mailersOf({ language, paper, returnTo }: ReceivedFile) {
  const lines = (returnTo ?? '').split('\n').map((line) => line.trim())
  return mailerBatchWish.safeParse({
    returnTo: lines.filter(Boolean),
    language,
    paper,
  })
}

/** Files coming in. */
export function uploadRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(postUpload, async (c) => {
      const me = person(c)
      const path = join(office.folder.uploads, randomUUID())
      const received = await readUpload(c.req.raw, path, uploadLimitBytes)
      if (!received.ok) return refuse(c, received.error)
      const file = received.value
      if (!may(me.role, actOf[file.kind])) {
        await rm(path, { force: true })
        return refuse(c, 'not-allowed')
      }
      const mailers = file.kind === 'supporters' ? mailersOf(file) : undefined
      if (mailers?.success === false) {
        await rm(path, { force: true })
        return refuse(c, 'bad-input', {
          field: mailers.error.issues[0]?.path.join('.') ?? '',
        })
      }
      const choice = knownChoice.default('ask').safeParse(file.known)
      if (!choice.success) {
        await rm(path, { force: true })
        return refuse(c, 'bad-input', { field: 'known' })
      }
      if (mailers !== undefined && choice.data === 'ask') {
        const question = await askAboutKnown(office, path, mailers.data)
        if (question !== undefined) {
          await rm(path, { force: true })
          return refuse(c, 'supporters-known', question)
        }
      }
      const isNew = await noteUpload(office.records, file, me.name, office.clock())
      if (!isNew) {
        await rm(path, { force: true })
        return refuse(c, 'already-uploaded')
      }
      const asked = await office.jobs.ask({
        ...jobOf[file.kind],
        by: me.name,
        input: {
          path,
          fileName: file.fileName,
          ...(file.profile === undefined ? {} : { profile: file.profile }),
          ...(file.map === undefined ? {} : { map: file.map }),
          ...(file.county === undefined ? {} : { county: file.county }),
          ...(file.district === undefined ? {} : { district: file.district }),
          ...(mailers === undefined
            ? {}
            : { mailers: mailers.data, known: choice.data, byId: me.id }),
        },
      })
      return c.json(asked, 202)
    })
    .openapi(postPreview, (c) => {
      const { kind, header } = c.req.valid('json')
      return c.json(previewOf(kind, header), 200)
    })
    .openapi(getProfiles, (c) => c.json(rollProfiles(), 200))
}
