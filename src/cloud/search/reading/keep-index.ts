import { fingerprintSearched, listSearched } from '@/cloud/episodes/reading/list-searched'
import type { Context } from '@/cloud/kernel/context'
import type { Db } from '@/cloud/kernel/db'
import { readLexicon } from '@/cloud/tasks/reading/read-lexicon'
import { readStatute } from '@/cloud/tasks/reading/read-statute'
import type { EpisodeBody, EpisodeCard } from '@/contract/episodes'
import { createEpisodeSearch, type EpisodeSearch } from '@/domain/search/episode-search'
import type { Lexicon, Reader } from '@/domain/search/lexicon'
import type { SearchedEpisode } from '@/domain/search/searched-episode'
import { createReader } from './chinese-reader'

/** Another process publishes and withdraws too: this is how long we may lag behind it, as the cached lists do. */
const FRESH_MS = 5000

export interface SearchIndex {
  search: EpisodeSearch
  cards: ReadonlyMap<string, EpisodeCard>
}

interface Kept extends SearchIndex {
  fingerprint: string
  /** Of the cached answers: this process changed something since when it has grown. */
  drops: number
  checkedAt: number
}

interface Language {
  lexicon: Lexicon
  reader: Reader
}

const languages = new Map<string, Promise<Language>>()

/** Read once a process: the lexicon changes with a release only. */
function readLanguage(contentDir: string): Promise<Language> {
  const known = languages.get(contentDir)
  if (known) return known
  const reading = readLexicon(contentDir).then((lexicon) => ({ lexicon, reader: createReader(lexicon) }))
  languages.set(contentDir, reading)
  reading.catch(() => languages.delete(contentDir))
  return reading
}

async function lawNames(contentDir: string, { citations }: EpisodeBody): Promise<string[]> {
  const ids = [...new Set(citations.map(({ id }) => id.split(':')[0] ?? ''))]
  const laws = await Promise.all(ids.map((id) => readStatute(contentDir, id)))
  return laws.flatMap((law) => (law ? [law.shortTitle] : []))
}

const searched = (id: string, body: EpisodeBody, laws: string[]): SearchedEpisode => ({
  id,
  topic: body.topic,
  title: body.title,
  hook: body.hook,
  takeaway: body.takeaway,
  askedAs: body.askedAs,
  captions: body.transcript.map(({ text }) => text),
  digests: body.citations.map(({ digest }) => digest),
  laws,
})

async function build(ctx: Context): Promise<SearchIndex> {
  const { contentDir } = ctx.config
  const [{ lexicon, reader }, published] = await Promise.all([readLanguage(contentDir), listSearched(ctx)])
  const episodes = await Promise.all(
    published.map(async ({ card, body }) => searched(card.id, body, await lawNames(contentDir, body))),
  )
  const cards = new Map(published.map(({ card }) => [card.id, card]))
  return { search: createEpisodeSearch(episodes, lexicon, reader), cards }
}

async function renew(ctx: Context, before: Kept | undefined): Promise<Kept> {
  // Taken before the question is put: what changes meanwhile is looked at again.
  const [drops, checkedAt] = [ctx.cache.drops, ctx.clock.now().getTime()]
  const fingerprint = await fingerprintSearched(ctx)
  const index = before?.fingerprint === fingerprint ? before : await build(ctx)
  return { ...index, fingerprint, drops, checkedAt }
}

const keptOf = new WeakMap<Db, { kept?: Kept; underWay?: Promise<Kept> }>()

/** The index of what residents can find now; in memory, built anew only when the published episodes have changed. */
export async function searchIndex(ctx: Context): Promise<SearchIndex> {
  const state = keptOf.get(ctx.db) ?? {}
  keptOf.set(ctx.db, state)
  const { kept } = state
  const isFresh = kept?.drops === ctx.cache.drops && ctx.clock.now().getTime() - kept.checkedAt < FRESH_MS
  if (kept && isFresh) return kept
  state.underWay ??= renew(ctx, kept).finally(() => delete state.underWay)
  state.kept = await state.underWay
  return state.kept
}
