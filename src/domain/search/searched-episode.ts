/** What is searched of a published episode. */
export interface SearchedEpisode {
  id: string
  topic: string
  title: string
  hook: string
  takeaway: string
  askedAs: readonly string[]
  captions: readonly string[]
  digests: readonly string[]
  laws: readonly string[]
}
