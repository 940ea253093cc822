/** Which questions prove that somebody knows what an item teaches; empty lists ask for nothing. */
export interface TaughtPool {
  topics: readonly string[]
  episodeId: string | null
  /** Articles (`civil-code:296`) and whole laws (`civil-code`). */
  cites: readonly string[]
}

export interface TaughtQuestion {
  topic: string
  episodeId?: string | undefined
  citations: readonly { id: string }[]
}

const lawOf = (article: string) => article.split(':')[0]!

/** Whether a question is about what is taught: of a topic, of the episode, or citing an article or a law of the list. */
export const isTaught = ({ topic, episodeId, citations }: TaughtQuestion, pool: TaughtPool): boolean =>
  pool.topics.includes(topic) ||
  (pool.episodeId !== null && pool.episodeId === episodeId) ||
  citations.some(({ id }) => pool.cites.includes(id) || pool.cites.includes(lawOf(id)))
