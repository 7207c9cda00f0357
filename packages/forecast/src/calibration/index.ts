export {
  type CalibrationQuestion,
  type FamilyCalibration,
  runCalibration,
} from './run-calibration.ts'
