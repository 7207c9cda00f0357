import { QueryClient } from '@tanstack/react-query'
import { failureOf } from '../api/request.ts'

/** Only a server out of reach is asked again: a refusal stays a refusal. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && failureOf(error)?.kind === 'unreachable',
      retryDelay: 800,
      throwOnError: true,
    },
  },
})
