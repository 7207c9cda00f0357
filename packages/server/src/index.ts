export {
  type DemonstrationProgress,
  type DemonstrationRequest,
  loadDemonstration,
} from './demonstration/load-demonstration.ts'
export type { LogEntry } from './office.ts'
export {
  type RunningServer,
  type ServerSettings,
  type SignInLink,
  startServer,
} from './start-server.ts'
