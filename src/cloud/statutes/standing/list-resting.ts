import { listCitingEpisodes } from '@/cloud/episodes/lawful/list-citing'
import type { Db } from '@/cloud/kernel/db'
import { listCitingQuestions } from '@/cloud/practice/lawful/list-citing'
import type { Resting } from '../known/law-book'

/** Something of ours that rests on articles of law, with the words a list shows of it. */
export interface RestingThing extends Resting {
  title: string
  live: boolean
  doubt: string | null
  /** Of a question. */
  topic: string | null
  citations: { id: string; textHash: string }[]
}

/** Everything that residents see, and what waits for an editor because of its law; episodes first. */
export async function listResting(db: Db): Promise<RestingThing[]> {
  const [episodes, questions] = [await listCitingEpisodes(db), await listCitingQuestions(db)]
  return [
    ...episodes.map(({ id, version, hook, live, doubt, citations }) => {
      return { kind: 'episode' as const, id, version, title: hook, live, doubt, topic: null, citations }
    }),
    ...questions.map(({ id, version, stem, topic, live, doubt, citations }) => {
      return { kind: 'question' as const, id, version, title: stem, live, doubt, topic, citations }
    }),
  ]
}
