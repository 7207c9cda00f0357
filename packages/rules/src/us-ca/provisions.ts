import type { CalendarDate } from '@groundswell/basics'
import type { Provision } from '../provision.ts'
import { provisionsAfterFiling } from './provision-after-filing.ts'
import { provisionsBeforeFiling } from './provision-before-filing.ts'

/** The rules of a day that people follow and no function computes. */
export function californiaProvisions(on: CalendarDate): readonly Provision[] {
  return [...provisionsBeforeFiling, ...provisionsAfterFiling]
    .filter((p) => (p.from ?? on) <= on && (p.to === undefined || on < p.to))
    .map(({ from: _from, to: _to, ...provision }) => provision)
}
