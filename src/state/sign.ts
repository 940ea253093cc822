import { create } from 'zustand'
import { isSignCode, visitSign } from '@/contract/signs'
import { api } from '@/platform/api'

/**
 * The village's or group's sign through which somebody came, for as long as the program is open: what they pass on
 * carries it on, so that the figures are the village's. It says nothing about who they are and is not kept.
 */
export const useSign = create<{ code: string | null }>(() => ({ code: null }))

/** Called by pages that an address with `?sign=` can open; the server counts a device once a day. */
export async function arriveBySign(code: string | undefined, episodeId?: string): Promise<void> {
  if (!code || !isSignCode(code) || useSign.getState().code === code) return
  useSign.setState({ code })
  await api(visitSign, { code, ...(episodeId ? { episodeId } : {}) })
}
