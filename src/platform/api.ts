import { create } from 'zustand'
import { createClient, type Client } from '@/contract/client'
import { send } from './wire/send'

const call = createClient(send)

/** True once the server has refused this version of the program; every page then says how to update. */
export const useOutdated = create<{ outdated: boolean }>(() => ({ outdated: false }))

/** Calls the cloud; every failure is a value (contract/problem.ts). */
export const api: Client = async (endpoint, input) => {
  const result = await call(endpoint, input)
  if (!result.ok && result.problem.code === 'client-too-old') useOutdated.setState({ outdated: true })
  return result
}
