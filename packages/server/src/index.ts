export type { LogEntry } from './office.ts'
export {
  type RunningServer,
  type ServerSettings,
  type SignInLink,
  startServer,
} from './start-server.ts'
