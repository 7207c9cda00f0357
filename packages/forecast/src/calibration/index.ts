export { type PaceBacktest, runPaceBacktest } from './pace-backtest.ts'
export {
  type CalibrationQuestion,
  type FamilyCalibration,
  runCalibration,
} from './run-calibration.ts'
export { type ReliabilityBin, runReliability } from './run-reliability.ts'
