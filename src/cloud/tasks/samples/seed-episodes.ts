import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { cardOf } from '@/cloud/episodes/card'
import {
  insertVersion,
  lockEpisode,
  selectVersions,
  showVersion,
  updateVersion,
  type Version,
} from '@/cloud/episodes/console/versions.repo'
import { episodes } from '@/cloud/episodes/episodes.tables'
import { followRendered } from '@/cloud/episodes/media/follow-rendered'
import { inTransaction, type Db, type Tx } from '@/cloud/kernel/db'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import type { EpisodeBody, EpisodeMedia } from '@/contract/episodes'
import type { Role } from '@/domain/session/roles'

/** An episode that comes with the program: already reviewed, published on its day. */
export interface SampleEpisode {
  id: string
  body: EpisodeBody
  media: EpisodeMedia
  publishedAt: Date
}

const idOf = (persona: Role) => SAMPLE_PEOPLE.find((person) => person.persona === persona)!.id

const hashOf = ({ body, media }: SampleEpisode) =>
  createHash('sha256')
    .update(JSON.stringify([body, media]))
    .digest('hex')
    .slice(0, 32)

/** Still as it was seeded: one published version that nobody has saved or taken off. */
const isUntouched = (newest: Version) => newest.version === 1 && newest.revision === 1 && newest.state === 'published'

async function insertSample(tx: Tx, { id, body, media, publishedAt }: SampleEpisode): Promise<void> {
  const authorId = idOf('editor')
  await insertVersion(tx, {
    episodeId: id,
    version: 1,
    state: 'published',
    revision: 1,
    body,
    media,
    authorId,
    savedById: authorId,
    reviewerId: idOf('admin'),
    updatedAt: publishedAt,
  })
  await showVersion(tx, { id, version: 1, card: cardOf(id, body, media), firstAt: publishedAt })
}

/** The files on the disk are the new ones whatever an editor wrote, so rendered media always follow; words do not. */
async function updateSample(tx: Tx, sample: SampleEpisode, versions: Version[]): Promise<void> {
  const { id } = sample
  const newest = versions[0]!
  if (isUntouched(newest)) await updateVersion(tx, newest, { body: sample.body })
  for (const version of versions)
    await updateVersion(tx, version, { media: followRendered(id, version.media, sample.media) })
  const shown = (await selectVersions(tx, id, ALL)).find(({ state }) => state === 'published')
  if (!shown) return
  const { version, media, body } = shown
  await showVersion(tx, { id, version, card: cardOf(id, body, media), media, firstAt: sample.publishedAt })
}

const ALL = Number.MAX_SAFE_INTEGER

/**
 * Puts a sample in if it is absent; brings it up to date when the program has a newer one and nobody has edited it.
 * Nothing an editor did is ever overwritten.
 */
export async function seedEpisode(db: Db, sample: SampleEpisode): Promise<'added' | 'updated' | 'kept'> {
  const seedHash = hashOf(sample)
  const { id, media, publishedAt } = sample
  return inTransaction(db, async (tx) => {
    const fresh = { id, media, seedHash, createdAt: publishedAt }
    await tx.insert(episodes).values(fresh).onConflictDoNothing()
    const episode = await lockEpisode(tx, id)
    const versions = await selectVersions(tx, id, ALL)
    if (versions.length === 0) {
      await insertSample(tx, sample)
      return 'added'
    }
    if (!episode?.seedHash || episode.seedHash === seedHash) return 'kept'
    await updateSample(tx, sample, versions)
    await tx.update(episodes).set({ seedHash }).where(eq(episodes.id, id))
    return 'updated'
  })
}
