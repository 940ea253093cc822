import { create } from 'zustand'
import type { Problem } from '@/contract/problem'
import { noteUnanswered, QUESTION_MAX, searchEpisodes, type Choice } from '@/contract/search'
import { api } from '@/platform/api'
import { useNetwork } from '@/platform/device/network'
import { useSession } from '@/platform/session'

interface Asked {
  /** What was asked last; empty before the first question. */
  question: string
  status: 'idle' | 'asking' | 'answered' | 'error'
  /** At most three; none when nothing speaks of the question. */
  choices: readonly Choice[]
  problem: Problem | null
  /** The person has said that none of the choices is it. */
  noneFits: boolean
  /** The editors have the question on their list. */
  noted: boolean
}

interface Search extends Asked {
  /** Asks the server. The answer to an earlier question that comes late is dropped. */
  ask: (question: string) => Promise<void>
  /** None of the choices: the question goes to the editors. */
  refuse: () => Promise<void>
  /** Back to the choices. */
  reconsider: () => void
}

const NOTHING: Asked = { question: '', status: 'idle', choices: [], problem: null, noneFits: false, noted: false }

const readable = (question: string): string => [...question.trim()].slice(0, QUESTION_MAX).join('')

/** A question in plain words and what the server offers for it. Never kept on the phone: a question is a secret. */
export const useSearch = create<Search>((set, get) => {
  let latest = 0

  /** Whoever found nothing should be heard; when the note gets lost the page just does not claim it. */
  const note = async (): Promise<void> => {
    const [mine, { question }] = [latest, get()]
    const answer = await api(noteUnanswered, { q: question })
    if (answer.ok && mine === latest) set({ noted: true })
  }

  const ask = async (written: string): Promise<void> => {
    const question = readable(written)
    latest += 1
    const mine = latest
    if (question === '') return set(NOTHING)
    set({ ...NOTHING, question, status: 'asking' })
    const answer = await api(searchEpisodes, { q: question })
    if (mine !== latest) return
    if (!answer.ok) return set({ status: 'error', problem: answer.problem })
    set({ status: 'answered', choices: answer.value.choices })
    if (answer.value.choices.length === 0) await note()
  }

  const refuse = async (): Promise<void> => {
    set({ noneFits: true })
    if (!get().noted) await note()
  }

  return { ...NOTHING, ask, refuse, reconsider: () => set({ noneFits: false }) }
})

useNetwork.subscribe(({ online }, { online: before }) => {
  const { status, question, ask } = useSearch.getState()
  if (online && !before && status === 'error') void ask(question)
})

// What a person asked is theirs; the next one on this phone begins with nothing.
useSession.subscribe(({ person }, { person: before }) => {
  if (before && person?.id !== before.id) void useSearch.getState().ask('')
})
