export { consistentSample, tickets } from './consistent-sampler.ts'
export { type Draw, type DrawnLine, draw, sampleText } from './draw.ts'
export {
  type Frame,
  type FrameProblem,
  frameCommitment,
  frameOf,
  frameText,
} from './frame.ts'
export {
  chosenPlan,
  lawfulPlan,
  type PlannedStratum,
  type PlanProblem,
  type SamplePlan,
} from './sample-plan.ts'
export {
  type CountedSample,
  countedSamples,
  type LineResult,
  type ResultProblem,
} from './sample-result.ts'
export { type DrawSeed, drawSeed, type SeedProblem, seedDigits } from './seed.ts'
export {
  isCommitted,
  rowOf,
  type SampleProblem,
  type SampleRow,
  type SampleVerification,
  verifySample,
} from './verify-sample.ts'
