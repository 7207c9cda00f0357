import type { Act, Me, NextStep } from '@groundswell/server/wire'
import { places } from '../words/place-names.ts'

/** Steps that take more than to open their screen: drawing lines, talking to circulators. */
const deeds: ReadonlyMap<string, Act> = new Map([
  ['/#sharpen', 'extend-draw'],
  ['/circulators', 'see-sheets'],
])

/** The steps that somebody can take: one that is closed to them is none. */
export function openSteps(
  steps: readonly NextStep[],
  me: Pick<Me, 'may'>,
): readonly NextStep[] {
  return steps.filter(({ href }) => {
    const act = deeds.get(href) ?? places.find(({ path }) => path === href)?.act
    return act !== undefined && me.may.includes(act)
  })
}
