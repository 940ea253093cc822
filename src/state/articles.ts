import { create } from 'zustand'
import { getArticle, type Article } from '@/contract/statutes'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { keep, recall } from '@/platform/storage'

export interface OpenedArticle {
  status: 'loading' | 'ready' | 'error'
  article?: Article | undefined
  problem?: Problem | undefined
  /** What is shown lies on this phone and may be out of date. */
  offline: boolean
}

interface Articles {
  opened: Readonly<Record<string, OpenedArticle>>
  /** Shows what is kept at once and asks for what is new; without a network the kept text stays. */
  open: (id: string) => Promise<void>
}

const KEY = 'articles-1'
/** So many opened articles keep their text on this phone. */
const KEPT = 40

type Shelf = Record<string, Article>

const isShelf = (kept: unknown): kept is Shelf => typeof kept === 'object' && kept !== null && !Array.isArray(kept)
const readShelf = (): Shelf => {
  const kept = recall(KEY)
  return isShelf(kept) ? kept : {}
}

/** The one that was opened last goes to the end; the oldest make room, and all but it when the phone is full. */
function keepArticle(article: Article): void {
  const { [article.id]: _before, ...others } = readShelf()
  const kept = Object.fromEntries([...Object.entries(others).slice(1 - KEPT), [article.id, article]])
  if (!keep(KEY, kept)) keep(KEY, { [article.id]: article })
}

/** Articles of law that were opened, for everybody the same. */
export const useArticles = create<Articles>((set, get) => {
  const put = (id: string, now: OpenedArticle) => set(({ opened }) => ({ opened: { ...opened, [id]: now } }))
  return {
    opened: {},
    open: async (id) => {
      const [lawId = '', number = ''] = id.split(':')
      const article = get().opened[id]?.article ?? readShelf()[id]
      put(id, { status: 'loading', article, offline: false })
      const answer = await api(getArticle, { lawId, number })
      if (answer.ok) {
        keepArticle(answer.value)
        return put(id, { status: 'ready', article: answer.value, offline: false })
      }
      const { problem } = answer
      const kept = problem.code === 'not-found' ? undefined : article
      put(id, { status: kept ? 'ready' : 'error', article: kept, problem, offline: Boolean(kept) })
    },
  }
})
