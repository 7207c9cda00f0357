import type { Me, NextStep } from '@groundswell/server/wire'
import { places } from '../words/place-names.ts'

/**
 * The steps that somebody can take: one on a screen that is closed to them is none. The
 * dashboard's own step, to draw more lines, takes the act behind its button.
 */
export function openSteps(
  steps: readonly NextStep[],
  me: Pick<Me, 'may'>,
): readonly NextStep[] {
  return steps.filter(({ href }) => {
    if (href.endsWith('#sharpen')) return me.may.includes('extend-draw')
    const place = places.find(({ path }) => path === href)
    return place !== undefined && me.may.includes(place.act)
  })
}
