import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { send } from '../api/request.ts'

/** Ends the session and forgets everything that was read with it. */
export function useSignOut(): () => void {
  const client = useQueryClient()
  const navigate = useNavigate()
  return () => {
    // A session that the server no longer knows is as good as ended.
    void send('POST', '/api/auth/sign-out')
      .catch(() => undefined)
      .then(() => {
        client.clear()
        return navigate('/sign-in?signed-out')
      })
  }
}
