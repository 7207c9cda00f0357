import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { may } from '../../accounts/may.ts'
import { csvText } from '../../exports/csv-text.ts'
import { exportTable } from '../../exports/export-table.ts'
import { guarded, invalid, missing } from '../../http/answers.ts'
import { badInput } from '../../http/bad-input.ts'
import { type Env, person } from '../../http/env.ts'
import { guard } from '../../http/guard.ts'
import { refuse } from '../../http/refuse.ts'
import type { StaffedOffice } from '../../staffed-office.ts'
import { exportName } from '../../wire/export.ts'

const fileName = z
  .string()
  .regex(/^[a-z-]+\.(csv|json)$/)
  .openapi({
    param: { name: 'file', in: 'path' },
    example: 'counties.csv',
    description: `One of ${exportName.options.join(', ')}, as .csv or .json.`,
  })

const getExport = createRoute({
  method: 'get',
  path: '/api/exports/{file}',
  summary: 'A table to take along; lines need a permission of their own',
  middleware: guard('export-aggregates'),
  request: { params: z.object({ file: fileName }) },
  responses: {
    200: {
      description: 'The table.',
      content: {
        'text/csv': { schema: z.string() },
        'application/json': { schema: z.array(z.record(z.string(), z.unknown())) },
      },
    },
    ...guarded,
    ...missing,
    ...invalid,
  },
  'x-refusals': [
    'not-signed-in',
    'not-allowed',
    'bad-input',
    'no-such-record',
    'nothing-counted-yet',
  ],
})

/** Tables for spreadsheets and programs. */
export function exportRoutes(office: StaffedOffice) {
  return new OpenAPIHono<Env>({ defaultHook: badInput }).openapi(getExport, async (c) => {
    const [name, format] = c.req.valid('param').file.split('.')
    const wanted = exportName.safeParse(name)
    if (!wanted.success) return refuse(c, 'no-such-record')
    if (wanted.data === 'lines' && !may(person(c).role, 'export-lines')) {
      return refuse(c, 'not-allowed')
    }
    const table = await exportTable(office, person(c), wanted.data)
    if (table === null) return refuse(c, 'nothing-counted-yet')
    c.header('content-disposition', `attachment; filename="${wanted.data}.${format}"`)
    if (format === 'csv') {
      c.header('content-type', 'text/csv; charset=utf-8')
      return c.body(csvText(table.header, table.rows), 200)
    }
    return c.json(
      table.rows.map((row) =>
        Object.fromEntries(table.header.map((key, at) => [key, row[at] ?? null])),
      ),
      200,
    )
  })
}
