export {
  type DemonstrationProgress,
  type DemonstrationRequest,
  loadDemonstration,
} from './demonstration/load-demonstration.ts'
export type { LogEntry } from './office.ts'
export { writeExtract } from './pocket/write-extract.ts'
export {
  type RunningServer,
  type ServerSettings,
  type SignInLink,
  startServer,
} from './start-server.ts'
export { type BackupRefusal, backup } from './upkeep/backup.ts'
export { type DoctorFinding, doctor } from './upkeep/doctor.ts'
export { type RestoreRefusal, restore } from './upkeep/restore.ts'
