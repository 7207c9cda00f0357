import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import { answers } from '../../http/answers-and-refusals.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { jsonLimit } from '../../http/limits.ts'
import { rangedAnswer } from '../../http/ranged-answer.ts'
import { refuse } from '../../http/refuse.ts'
import { askForPrint } from '../../packets/ask-for-print.ts'
import { listPackets, packetPageById } from '../../packets/list-packets.ts'
import {
  dropMailerBatch,
  mailerBatches,
  mailerBatchPdf,
} from '../../packets/mailer-batch.ts'
import { packetPdf, printMailer } from '../../packets/print-mailer.ts'
import { takeInPacket } from '../../packets/take-in-packet.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { job } from '../../wire/job.ts'
import {
  mailerBatch,
  mailerWish,
  packetList,
  packetPage,
  printedMailer,
  printWish,
  takeIn,
  takenIn,
} from '../../wire/packet.ts'

const byId = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })

const getPackets = createRoute({
  method: 'get',
  path: '/api/packets',
  summary: 'Packets, and what is out; a circulator sees their own',
  middleware: guard('see-packets'),
  ...answers({ 200: answer(packetList, 'Newest first.') }, []),
})

const getPacket = createRoute({
  method: 'get',
  path: '/api/packets/{id}',
  summary: 'One packet with its sheets',
  middleware: guard('see-packets'),
  request: { params: byId },
  ...answers({ 200: answer(packetPage, 'The packet.') }, ['no-such-record']),
})

const pdfFile = {
  description: 'PDF.',
  content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
}

/** Parts of the file, so that a download which broke off goes on where it was. */
const pdfAnswers = {
  200: pdfFile,
  206: { ...pdfFile, description: 'The part of the PDF that Range asks for.' },
}

const getPdf = createRoute({
  method: 'get',
  path: '/api/packets/{id}/sheets.pdf',
  summary: 'The packet to print: a cover list and its numbered sheets',
  middleware: guard('move-sheets'),
  request: { params: byId },
  ...answers(pdfAnswers, ['no-such-record', 'no-such-range']),
})

const postPrint = createRoute({
  method: 'post',
  path: '/api/packets',
  summary: 'Print packets of numbered sheets; the first printing freezes the text',
  middleware: [guard('print-sheets'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: printWish } } },
  },
  ...answers({ 202: answer(job, 'The work that prints.') }, [
    'bad-input',
    'no-petition-yet',
    'no-measure-yet',
    'text-is-frozen',
    'unknown-county',
    'too-large',
  ]),
})

const postMailer = createRoute({
  method: 'post',
  path: '/api/mailers',
  summary:
    'A print-at-home sheet with a supporter’s name and address, which folds to a mailer',
  middleware: [guard('print-sheets'), jsonLimit] as const,
  request: {
    body: { required: true, content: { 'application/json': { schema: mailerWish } } },
  },
  ...answers(
    {
      200: answer(printedMailer, 'The sheet that the supporter has; nothing was made.'),
      201: answer(printedMailer, 'Its packet, whose PDF is the sheet.'),
    },
    [
      'bad-input',
      'no-petition-yet',
      'no-measure-yet',
      'text-is-frozen',
      'unknown-county',
      'numbers-taken',
      'too-large',
    ],
  ),
})

const getBatches = createRoute({
  method: 'get',
  path: '/api/mailers',
  summary: 'PDFs of print-at-home sheets that wait to be fetched',
  middleware: guard('print-sheets'),
  ...answers({ 200: answer(z.array(mailerBatch), 'Newest first.') }, []),
})

const getBatch = createRoute({
  method: 'get',
  path: '/api/mailers/{id}/sheets.pdf',
  summary: 'The sheets of one list of supporters, for a day',
  middleware: guard('print-sheets'),
  request: { params: byId },
  ...answers(pdfAnswers, ['no-such-record', 'no-such-range']),
})

const postDrop = createRoute({
  method: 'post',
  path: '/api/mailers/{id}/drop',
  summary: 'Delete the PDF of a list before its time; the sheets stay registered',
  middleware: [guard('print-sheets'), jsonLimit] as const,
  request: { params: byId },
  ...answers({ 200: answer(z.array(mailerBatch), 'Those left, newest first.') }, [
    'too-large',
  ]),
})

const postTakeIn = createRoute({
  method: 'post',
  path: '/api/packets/{id}/take-in',
  summary: 'A packet comes back, with the lines counted by hand',
  middleware: [guard('move-sheets'), jsonLimit] as const,
  request: {
    params: byId,
    body: { required: true, content: { 'application/json': { schema: takeIn } } },
  },
  ...answers({ 200: answer(takenIn, 'What came back, and what is still out.') }, [
    'bad-input',
    'no-such-record',
    'no-petition-yet',
    'unknown-sheet',
    'date-in-future',
    'nothing-out',
    'too-large',
  ]),
})

/** Packets: making, printing, seeing, taking in. */
export function packetRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput })
    .openapi(getPackets, async (c) => c.json(await listPackets(office, person(c)), 200))
    .openapi(getPacket, async (c) => {
      const found = await packetPageById(office, person(c), c.req.valid('param').id)
      return found === null ? refuse(c, 'no-such-record') : c.json(found, 200)
    })
    .openapi(getPdf, async (c) => {
      const { id } = c.req.valid('param')
      const bytes = await packetPdf(office, person(c), id)
      if (bytes === null) return refuse(c, 'no-such-record')
      return rangedAnswer(c, bytes, { type: 'application/pdf', name: `${id}.pdf` })
    })
    .openapi(postPrint, async (c) => {
      const asked = await askForPrint(office, person(c), c.req.valid('json'))
      return asked.ok ? c.json(asked.value, 202) : refuse(c, asked.error)
    })
    .openapi(postMailer, async (c) => {
      const done = await printMailer(office, person(c), c.req.valid('json'))
      if (!done.ok) return refuse(c, done.error)
      return done.value.already ? c.json(done.value, 200) : c.json(done.value, 201)
    })
    .openapi(getBatches, async (c) => c.json(await mailerBatches(office), 200))
    .openapi(getBatch, async (c) => {
      const bytes = await mailerBatchPdf(office, person(c), c.req.valid('param').id)
      if (bytes === null) return refuse(c, 'no-such-record')
      return rangedAnswer(c, bytes, {
        type: 'application/pdf',
        name: 'print-at-home.pdf',
      })
    })
    .openapi(postDrop, async (c) => {
      await dropMailerBatch(office, c.req.valid('param').id)
      return c.json(await mailerBatches(office), 200)
    })
    .openapi(postTakeIn, async (c) => {
      const done = await takeInPacket(office, person(c), {
        packet: c.req.valid('param').id,
        input: c.req.valid('json'),
      })
      if (!done.ok) return refuse(c, done.error)
      office.settle()
      return c.json(done.value, 200)
    })
}
