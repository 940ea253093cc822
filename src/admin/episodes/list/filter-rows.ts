import type { ConsoleEpisodeRow } from '@/contract/console/console-episodes'

export interface RowFilters {
  state: string
  topic: string
  /** Words of the title, the author's name or the number. */
  text: string
}

/** The rows that match every filter that is set, newest number first. */
export function filterRows(rows: readonly ConsoleEpisodeRow[], { state, topic, text }: RowFilters) {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return rows
    .filter((row) => !state || row.latestState === state)
    .filter((row) => !topic || row.topic === topic)
    .filter((row) => {
      const searched = `${row.number} ${row.title} ${row.latestAuthor} ${row.id}`.toLowerCase()
      return words.every((word) => searched.includes(word))
    })
    .sort((a, b) => b.number - a.number)
}
