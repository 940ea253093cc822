import type { Db } from '@/cloud/kernel/db'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import { countView } from '@/contract/counts'
import { callerOf } from '../../call'

type Play = () => Promise<unknown>

/** Plays that have not been counted yet: each of `devices` new phones watches each episode once. */
export async function newPlays(db: Db, origin: string, episodeIds: string[], devices: number): Promise<Play[]> {
  const plays: Play[] = []
  for (let device = 0; device < devices; device++) {
    const now = new Date()
    const token = await openSession(db.orm, await registerDevice(db.orm, now), null, now)
    const call = callerOf(origin, token)
    for (const id of episodeIds) plays.push(() => call(countView, { id, at: new Date().toISOString() }))
  }
  return plays
}

/** Sends them from `atOnce` phones at the same time; how long each took, in milliseconds. */
export async function send(plays: Play[], atOnce: number): Promise<number[]> {
  const waiting = [...plays]
  const took: number[] = []
  const phone = async () => {
    for (let play = waiting.pop(); play; play = waiting.pop()) {
      const began = performance.now()
      await play()
      took.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, phone))
  return took
}

/** Sends one every `everyMs` until told to stop; how many were counted. */
export function trickle(plays: Play[], everyMs: number): () => Promise<number> {
  const sent: Promise<unknown>[] = []
  const waiting = [...plays]
  const timer = setInterval(() => {
    const play = waiting.pop()
    if (play) sent.push(play())
  }, everyMs)
  return async () => {
    clearInterval(timer)
    await Promise.all(sent)
    return sent.length
  }
}
