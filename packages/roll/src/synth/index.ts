export { type DriveLine, drawLines } from './drive-line.ts'
export {
  type Channel,
  type DriveOptions,
  driveOptions,
  type Sheet,
} from './drive-plan.ts'
export { type LineKind, type Validity, validityOf } from './line-kind.ts'
export type { PeopleRecord } from './people-record.ts'
export {
  type PeopleShape,
  peopleRecords,
  peopleShapes,
} from './people-shape.ts'
export type { World } from './roll-voter.ts'
export { synthWorld } from './synth-world.ts'
export {
  type SynthProgress,
  type SynthRequest,
  type SynthResult,
  synthesise,
} from './synthesise.ts'
