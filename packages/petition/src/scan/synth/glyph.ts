import type { Point } from '../../box.ts'

/**
 * Letter-like strokes in a unit: x from 0 to the letter's width, y from 0 at the base line up to
 * 1 for small letters, 1.9 for tall ones and down to -0.8. `|` lifts the pen.
 */
const skeletons: Readonly<Record<string, string>> = {
  a: '.7,.8 .4,1 .1,.7 .1,.2 .4,0 .7,.3 .7,.9 .75,.1 .95,.1',
  b: '.1,1.9 .1,.1 .1,.6 .5,1 .8,.6 .6,.1 .1,.1',
  c: '.75,.8 .45,1 .1,.6 .2,.1 .5,0 .8,.2',
  d: '.7,.8 .4,1 .1,.6 .2,.1 .5,0 .7,.3 .75,1.9 .75,.1 .95,.1',
  e: '.1,.5 .7,.6 .6,.95 .3,1 .1,.6 .2,.1 .5,0 .85,.2',
  f: '.7,1.7 .5,1.9 .3,1.5 .3,-.6 | .05,.9 .65,.95',
  g: '.7,.8 .4,1 .1,.7 .2,.2 .5,.1 .7,.5 .7,-.4 .4,-.8 .1,-.5 .9,.2',
  h: '.1,1.9 .1,0 .15,.6 .45,1 .7,.7 .7,.1 .9,.1',
  i: '.1,.9 .12,.1 .4,.1 | .14,1.35 .16,1.4',
  k: '.1,1.9 .1,0 | .7,1 .15,.5 .75,0 .9,.1',
  l: '.2,.1 .45,1.4 .3,1.9 .15,1.4 .2,.2 .5,.05',
  m: '.05,1 .1,0 .15,.7 .35,1 .5,.7 .5,.05 .55,.7 .75,1 .95,.7 .95,.1 1.2,.1',
  n: '.05,1 .1,0 .15,.7 .4,1 .65,.7 .65,.1 .9,.1',
  o: '.5,1 .15,.8 .1,.3 .4,0 .75,.3 .75,.8 .5,1 .9,.9',
  p: '.1,1 .1,-.8 .1,.6 .5,1 .8,.6 .5,.1 .15,.2',
  r: '.05,.9 .15,0 .15,.6 .4,1 .65,.9',
  s: '.65,.9 .35,1 .2,.7 .6,.35 .5,.05 .1,.1',
  t: '.3,1.6 .3,.2 .5,0 .75,.2 | .05,1.05 .6,1.1',
  u: '.1,1 .1,.3 .3,0 .65,.3 .7,1 .7,.1 .95,.1',
  v: '.05,1 .35,0 .7,1 .9,.9',
  w: '.05,1 .25,0 .5,.8 .75,0 1,1 1.15,.9',
  y: '.1,1 .2,.3 .45,.2 .7,1 .7,-.3 .4,-.8 .1,-.5 .95,.3',
  z: '.1,.95 .7,1 .1,.05 .8,.05',
  A: '.05,0 .5,1.8 .9,0 | .2,.7 .8,.7',
  B: '.1,0 .1,1.8 .7,1.6 .6,1 .1,.95 .8,.7 .7,.1 .1,0',
  C: '.9,1.5 .5,1.8 .1,1.1 .2,.2 .6,0 .95,.3',
  D: '.1,0 .1,1.8 .7,1.6 .95,.9 .7,.1 .1,0',
  E: '.85,1.75 .15,1.8 .1,0 .85,.05 | .1,.95 .65,.95',
  H: '.1,1.8 .1,0 | .85,1.8 .85,0 | .1,.9 .85,.95',
  J: '.7,1.8 .7,.3 .4,-.1 .1,.3',
  L: '.15,1.8 .1,.05 .8,.05',
  M: '.05,0 .15,1.8 .55,.6 .95,1.8 1.05,0',
  N: '.05,0 .1,1.8 .8,.05 .85,1.8',
  R: '.1,0 .1,1.8 .7,1.6 .6,1 .1,.9 .85,0',
  S: '.8,1.5 .45,1.8 .15,1.4 .75,.6 .5,0 .1,.3',
  T: '.45,1.8 .45,0 | .02,1.75 .9,1.8',
  1: '.15,1.4 .4,1.75 .4,0',
  2: '.1,1.4 .4,1.8 .75,1.3 .1,.05 .8,.05',
  3: '.1,1.6 .5,1.8 .7,1.4 .35,1 .8,.5 .4,0 .1,.2',
  4: '.6,0 .6,1.8 .1,.6 .85,.65',
  5: '.75,1.75 .2,1.75 .15,1 .6,1.1 .75,.5 .4,0 .1,.2',
  7: '.1,1.75 .8,1.75 .35,0',
  8: '.45,.95 .15,1.4 .45,1.8 .75,1.4 .15,.5 .45,0 .8,.5 .45,.95',
  9: '.75,1.3 .4,1 .1,1.4 .45,1.8 .75,1.4 .65,0',
}

/** The pen strokes of a letter; letters without a picture of their own look like an o. */
export function glyphStrokes(letter: string): readonly (readonly Point[])[] {
  const text =
    skeletons[letter] ?? skeletons[letter.toLowerCase()] ?? skeletons['o'] ?? ''
  return text.split('|').map((stroke) =>
    stroke
      .trim()
      .split(' ')
      .map((pair) => {
        const [x = '0', y = '0'] = pair.split(',')
        return { x: Number(x), y: Number(y) }
      }),
  )
}

/** How far a letter reaches to the right. */
export function glyphWidth(letter: string): number {
  return Math.max(...glyphStrokes(letter).flatMap((stroke) => stroke.map(({ x }) => x)))
}

/** A smooth line through points (Catmull and Rom, 1974), about `step` apart. */
export function smoothLine(points: readonly Point[], step: number): Point[] {
  const out: Point[] = []
  for (let at = 0; at + 1 < points.length; at += 1) {
    const b = points[at]
    const c = points[at + 1]
    if (b === undefined || c === undefined) continue
    const a = points[at - 1] ?? b
    const d = points[at + 2] ?? c
    const count = Math.max(2, Math.ceil(Math.hypot(c.x - b.x, c.y - b.y) / step))
    for (let k = 0; k < count; k += 1) {
      const t = k / count
      out.push({ x: between(a.x, b.x, c.x, d.x, t), y: between(a.y, b.y, c.y, d.y, t) })
    }
  }
  const last = points.at(-1)
  if (last !== undefined) out.push(last)
  return out
}

function between(a: number, b: number, c: number, d: number, t: number): number {
  const t2 = t * t
  const t3 = t2 * t
  return (
    b +
    ((c - a) * t) / 2 +
    (a - 2.5 * b + 2 * c - d / 2) * t2 +
    ((d - a) / 2 + 1.5 * (b - c)) * t3
  )
}
