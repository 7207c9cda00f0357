import { z } from '@hono/zod-openapi'
import type { RecordStore } from '../storage/open-storage.ts'

/** For some amounts of further lines: how many of them each stratum of the draw should give. */
export const drawPlan = z.array(
  z.object({ lines: z.number(), byStratum: z.record(z.string(), z.number()) }),
)

/** The plan of the newest count for about so many lines; null before anything was counted. */
export async function plannedShares(
  records: RecordStore,
  lines: number,
): Promise<ReadonlyMap<string, number> | null> {
  const row = await records
    .selectFrom('count_snapshot')
    .select('draw_plan')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const plan = drawPlan.safeParse(row?.draw_plan)
  if (!plan.success || plan.data.length === 0) return null
  const nearest = plan.data.toSorted(
    (a, b) => Math.abs(a.lines - lines) - Math.abs(b.lines - lines),
  )[0]
  return new Map(Object.entries(nearest?.byStratum ?? {}))
}
