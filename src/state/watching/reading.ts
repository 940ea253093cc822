import { getEpisode, listEpisodes } from '@/contract/episodes'
import { api } from '@/platform/api'
import type { OpenedEpisode, Store } from './episodes-state'

const UNOPENED: OpenedEpisode = { status: 'idle', offline: false }

/** The list and the opened episodes: the same for everybody, and readable from the phone without a network. */
export function createReading({ getState, setState }: Store) {
  const loadList = async (): Promise<void> => {
    setState(({ list }) => ({ list: { ...list, status: 'loading', problem: undefined } }))
    const answer = await api(listEpisodes, {})
    const { list } = getState()
    if (answer.ok) {
      const { episodes } = answer.value
      return setState({ list: { status: 'ready', episodes, fetchedAt: new Date().toISOString(), offline: false } })
    }
    const known = list.episodes.length > 0
    setState({ list: { ...list, status: known ? 'ready' : 'error', problem: answer.problem, offline: known } })
  }

  const detail = (id: string): OpenedEpisode => getState().opened[id] ?? UNOPENED

  const put = (id: string, now: OpenedEpisode) => setState(({ opened }) => ({ opened: { ...opened, [id]: now } }))

  const openEpisode = async (id: string): Promise<void> => {
    const { episode } = detail(id)
    put(id, { status: 'loading', episode, offline: false })
    const answer = await api(getEpisode, { id })
    if (answer.ok) return put(id, { status: 'ready', episode: answer.value, offline: false })
    // What was withdrawn must not stay readable on the phone.
    const kept = answer.problem.code === 'not-found' ? undefined : episode
    put(id, { status: kept ? 'ready' : 'error', episode: kept, problem: answer.problem, offline: Boolean(kept) })
  }

  return { loadList, detail, openEpisode }
}
