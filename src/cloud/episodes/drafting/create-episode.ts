import type { Result } from '@/contract/client'
import type { ConsoleEpisode, createEpisode as contract } from '@/contract/console/console-episodes'
import type { Parsed } from '@/contract/endpoint'
import type { EpisodeBody } from '@/contract/episodes'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { insertVersion, type Version } from '../console/versions.repo'
import { viewVersions } from '../console/view-version'
import { NO_MEDIA } from '../media/no-media'
import { insertEpisode, lockNumbers, numberInUse } from './new-episodes.repo'

const TRIES = 50

const starterBody = (given: Parsed<typeof contract>, sample: boolean): EpisodeBody => ({
  ...given,
  hook: '',
  takeaway: '',
  audiences: ['resident'],
  askedAs: [],
  citations: [],
  helps: [],
  transcript: [],
  sample,
})

/** `ep-30`, or `ep-30-2` where an episode that has another number by now was once the thirtieth. */
async function insertUnderFreeId(tx: Tx, number: number, now: Date): Promise<string> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const id = attempt === 1 ? `ep-${number}` : `ep-${number}-${attempt}`
    if (await insertEpisode(tx, { id, media: NO_MEDIA, createdAt: now })) return id
  }
  throw new Error(`no free id for episode ${number}`)
}

/** Opens a new episode with its first draft; residents see nothing of it before it is published. */
export async function createEpisode(
  given: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<ConsoleEpisode>> {
  const authorId = caller.personId!
  const now = ctx.clock.now()
  const body = starterBody(given, ctx.config.sample)
  const made = await inTransaction(ctx.db, async (tx): Promise<Version | null> => {
    await lockNumbers(tx)
    if (await numberInUse(tx, given.number)) return null
    const episodeId = await insertUnderFreeId(tx, given.number, now)
    const hands = { authorId, savedById: authorId, updatedAt: now }
    const first = { episodeId, version: 1, state: 'draft', revision: 1, body, media: NO_MEDIA, ...hands } as const
    const version = await insertVersion(tx, first)
    await recordAct(tx, {
      action: 'episode.create',
      detail: given.title,
      at: now,
      actorId: authorId,
      subject: episodeId,
    })
    return version
  })
  if (!made) {
    const message = `第 ${given.number} 期已经有了，请换一个期号。`
    return refuse('bad-input', { message, fields: [{ path: 'number', message }] })
  }
  return ok({
    id: made.episodeId,
    live: false,
    doubt: null,
    media: NO_MEDIA,
    versions: await viewVersions(ctx.db.orm, [made]),
  })
}
