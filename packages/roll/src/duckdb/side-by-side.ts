/**
 * Waits for two pieces of work that go on at once. When one fails, the other is waited for
 * all the same: a connection must not be closed under a query that still runs.
 */
export async function sideBySide<A, B>(
  one: Promise<A>,
  other: Promise<B>,
): Promise<readonly [A, B]> {
  await Promise.allSettled([one, other])
  return [await one, await other]
}
