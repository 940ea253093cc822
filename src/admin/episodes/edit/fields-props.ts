import type { EpisodeBody } from '@/contract/episodes'

/** What every group of fields of the draft gets. */
export interface FieldsProps {
  body: EpisodeBody
  change: (part: Partial<EpisodeBody>) => void
  /** The sentence for a place, where one is due. */
  error: (place: string) => string | null
}
