import type { Office } from '../office.ts'

/**
 * The seed of the draw of lines to key, rolled when it is first asked
 * for; the demonstration gives its own. From then on it stays.
 */
export async function keyingSeed(
  office: Pick<Office, 'records' | 'clock' | 'dice'>,
  given?: string,
): Promise<string> {
  const known = await seedIfAny(office)
  if (known !== null) return known
  await office.records
    .insertInto('keying_seed')
    .values({ seed: given ?? office.dice(16).toString('hex'), made_at: office.clock() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return keyingSeed(office, given)
}

/** The seed, or null before any line was known. */
export async function seedIfAny({
  records,
}: Pick<Office, 'records'>): Promise<string | null> {
  const row = await records.selectFrom('keying_seed').select('seed').executeTakeFirst()
  return row?.seed ?? null
}
