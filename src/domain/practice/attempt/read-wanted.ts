type Wanted =
  | { source: 'topic'; topic: string }
  | { source: 'episode'; episodeId: string }
  | { source: 'challenge' }
  | { source: 'review' }

const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What an address asks for; null when it says nothing that can be drawn. */
export function readWanted({ source, topic, episode }: Record<string, string | undefined>): Wanted | null {
  if (source === 'topic' && topic && WORD.test(topic)) return { source, topic }
  if (source === 'episode' && episode && WORD.test(episode)) return { source, episodeId: episode }
  return source === 'challenge' || source === 'review' ? { source } : null
}
