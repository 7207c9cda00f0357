export {
  type CountyRecount,
  type CountySample,
  recountCaliforniaOutcome,
  recountCounty,
} from './california.ts'
export { recountMemberStates } from './european-union.ts'
export { recountFirstSample, recountSecondSample } from './oregon.ts'
export {
  recountColoradoOutcome,
  recountNevadaOutcome,
  recountProportional,
} from './proportional.ts'
export { type PairRecount, type PairSample, recountPairTest } from './washington.ts'
