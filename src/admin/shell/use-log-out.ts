import { useCallback } from 'react'
import { logOut } from '@/contract/session'
import { api } from './api'
import { useSession } from './session'

/** Ends the session on the server and in this tab; without a network the tab forgets its token all the same. */
export function useLogOut(): () => Promise<void> {
  const end = useSession((session) => session.end)
  return useCallback(async () => {
    await api(logOut, {})
    end()
  }, [end])
}
