import type { NextStep } from '@groundswell/server/wire'
import { expect, test } from 'vitest'
import { openSteps } from './open-steps.ts'

const step = (code: string, href: string): NextStep => ({
  code,
  href,
  verb: 'Go',
  sentence: 'It waits.',
  weight: 'first',
})
const steps = [
  step('review-lines', '/review'),
  step('call-circulators', '/packets'),
  step('sharpen', '/#sharpen'),
  step('file', '/filing'),
  step('train-circulators', '/circulators'),
]

test('nobody is sent to a screen that is closed to them', () => {
  const codes = (may: Parameters<typeof openSteps>[1]['may']) =>
    openSteps(steps, { may }).map(({ code }) => code)
  expect(codes(['see-dashboard', 'see-packets', 'use-pocket'])).toEqual([
    'call-circulators',
  ])
  expect(codes(['see-dashboard', 'see-lines', 'decide-lines', 'see-filing'])).toEqual([
    'review-lines',
    'file',
  ])
  expect(codes(['see-dashboard', 'extend-draw'])).toEqual(['sharpen'])
  // Observers may look at circulators' figures; talking to them is the drive's own affair.
  expect(codes(['see-dashboard', 'see-circulators'])).toEqual([])
})
