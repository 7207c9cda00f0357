import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { refuse } from '../../http/refuse.ts'
import { certify } from '../../official/certify.ts'
import { certifyState } from '../../official/certify-state.ts'
import { closeFindings } from '../../official/close-findings.ts'
import { commitFrame } from '../../official/commit-frame.ts'
import { countDistrict } from '../../official/count-district.ts'
import { dailyReport as reportOf } from '../../official/daily-report.ts'
import { drawLines } from '../../official/draw-lines.ts'
import type { OfficeRefusal } from '../../official/office-act.ts'
import { officeView as viewOf } from '../../official/office-view.ts'
import { openCheck } from '../../official/open-check.ts'
import { publishedFile, publishedNames } from '../../official/published-file.ts'
import { receiveFiling } from '../../official/receive-filing.ts'
import { reportRawCount } from '../../official/report-raw-count.ts'
import { rollSeed } from '../../official/roll-seed.ts'
import { takeBack } from '../../official/take-back.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import {
  dailyReport,
  districtCountInput,
  drawInput,
  filingInput,
  frameInput,
  officeView,
  rawCountInput,
  seedInput,
  seenInput,
  stageInput,
  stateCertificateInput,
  takeBackInput,
} from '../../wire/official.ts'

const acts = {
  filings: { schema: filingInput, summary: 'Take in a filing and give its receipt' },
  'raw-counts': { schema: rawCountInput, summary: 'Report or amend a raw count' },
  frame: { schema: frameInput, summary: 'Commit to the list of lines to draw from' },
  seed: { schema: seedInput, summary: 'Enter the seed that was rolled in public' },
  draw: { schema: drawInput, summary: 'Draw the sample that the law asks for' },
  closing: { schema: stageInput, summary: 'Close the findings of a stage' },
  'full-check': { schema: seenInput, summary: 'Put every line before the verifiers' },
  'state-certificates': {
    schema: stateCertificateInput,
    summary: 'Put the certificate of a member state on record, or amend it',
  },
  'district-counts': {
    schema: districtCountInput,
    summary: 'Put the valid signatures of a district on record, or amend them',
  },
  certificate: { schema: seenInput, summary: 'Issue the certificate' },
  'taken-back': { schema: takeBackInput, summary: 'Take an entry back, saying why' },
} as const

const actRefusals = [
  'bad-input',
  'no-petition-yet',
  'book-grew',
  'not-the-turn',
  'certified-already',
  'frame-refused',
  'seed-refused',
  'counts-refused',
  'too-large',
] as const

/** A route that writes one act in the book and answers with the desk as it is then. */
function actRoute<Name extends keyof typeof acts>(name: Name) {
  const { schema, summary } = acts[name]
  return createRoute({
    method: 'post',
    path: `/api/official/${name}`,
    summary,
    middleware: [guard('keep-office-book'), jsonLimit] as const,
    request: {
      body: {
        required: true,
        content: {
          'application/json': { schema: schema as (typeof acts)[Name]['schema'] },
        },
      },
    },
    ...answers({ 200: answer(officeView, 'The desk after the act.') }, actRefusals),
  })
}

const getOffice = createRoute({
  method: 'get',
  path: '/api/official',
  summary: 'The official’s desk: the sequence, the book, the counts; nothing personal',
  middleware: guard('see-office'),
  ...answers({ 200: answer(officeView, 'The desk.') }, ['no-petition-yet']),
})

const getReport = createRoute({
  method: 'get',
  path: '/api/official/daily-report',
  summary: 'What had been checked by the end of each day: reviewed lines only',
  middleware: guard('see-office'),
  ...answers({ 200: answer(dailyReport, 'A row a day.') }, []),
})

const getFile = createRoute({
  method: 'get',
  path: '/api/official/files/{file}',
  summary: 'A published file: frame, sample, findings, counties, book, certificate',
  middleware: guard('see-office'),
  request: {
    params: z.object({
      file: z.enum(publishedNames).openapi({ param: { name: 'file', in: 'path' } }),
    }),
  },
  ...answers(
    {
      200: {
        description: 'The file.',
        content: {
          'text/csv': { schema: z.string() },
          'application/json': { schema: z.unknown() },
          'application/pdf': { schema: z.string() },
        },
      },
    },
    ['bad-input', 'no-such-record'],
  ),
})

function contentType(file: string): string {
  if (file.endsWith('.pdf')) return 'application/pdf'
  const type = file.endsWith('.csv') ? 'text/csv' : 'application/json'
  return `${type}; charset=utf-8`
}

/** The official's desk: the acts of the office and what is published of them. */
export function officialRoutes(office: StaffedOffice) {
  /** Answers an act: the desk as it is now, or why the book did not take it. */
  async function told<C extends Context<Env>>(
    c: C,
    done: { readonly ok: true } | { readonly ok: false; readonly error: OfficeRefusal },
  ) {
    if (!done.ok) {
      const { code, ...where } = done.error
      return refuse(c, code, where)
    }
    const view = await viewOf(office, person(c))
    return view === null ? refuse(c, 'no-petition-yet') : c.json(view, 200)
  }
  const by = (c: Context<Env>, seen: number) => ({ by: person(c), seen })

  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getOffice, async (c) => {
      const view = await viewOf(office, person(c))
      return view === null ? refuse(c, 'no-petition-yet') : c.json(view, 200)
    })
    .openapi(getReport, async (c) => c.json(await reportOf(office), 200))
    .openapi(getFile, async (c) => {
      const { file } = c.req.valid('param')
      const text = await publishedFile(office, file)
      if (text === null) return refuse(c, 'no-such-record')
      c.header('content-disposition', `attachment; filename="${file}"`)
      c.header('content-type', contentType(file))
      return c.body(typeof text === 'string' ? text : new Uint8Array(text), 200)
    })
    .openapi(actRoute('filings'), async (c) => {
      const { seen, ...input } = c.req.valid('json')
      return told(c, await receiveFiling(office, by(c, seen), input))
    })
    .openapi(actRoute('raw-counts'), async (c) => {
      const { seen, ...input } = c.req.valid('json')
      return told(c, await reportRawCount(office, by(c, seen), input))
    })
    .openapi(actRoute('frame'), async (c) => {
      const { seen, source } = c.req.valid('json')
      return told(c, await commitFrame(office, by(c, seen), source))
    })
    .openapi(actRoute('seed'), async (c) => {
      const { seen, ...input } = c.req.valid('json')
      return told(c, await rollSeed(office, by(c, seen), input))
    })
    .openapi(actRoute('draw'), async (c) => {
      const { seen, stage } = c.req.valid('json')
      return told(c, await drawLines(office, by(c, seen), stage))
    })
    .openapi(actRoute('closing'), async (c) => {
      const { seen, stage } = c.req.valid('json')
      return told(c, await closeFindings(office, by(c, seen), stage))
    })
    .openapi(actRoute('full-check'), async (c) =>
      told(c, await openCheck(office, by(c, c.req.valid('json').seen))),
    )
    .openapi(actRoute('state-certificates'), async (c) => {
      const { seen, ...input } = c.req.valid('json')
      return told(c, await certifyState(office, by(c, seen), input))
    })
    .openapi(actRoute('district-counts'), async (c) => {
      const { seen, ...input } = c.req.valid('json')
      return told(c, await countDistrict(office, by(c, seen), input))
    })
    .openapi(actRoute('certificate'), async (c) =>
      told(c, await certify(office, by(c, c.req.valid('json').seen))),
    )
    .openapi(actRoute('taken-back'), async (c) => {
      const { seen, ...input } = c.req.valid('json')
      return told(c, await takeBack(office, by(c, seen), input))
    })
}
