import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { readLawBook, type LawBook } from '@/cloud/statutes/known/law-book'
import type { Checking } from '@/cloud/statutes/standing/checking'
import { weighCitations } from '@/cloud/statutes/standing/weigh-citations'
import { findVersion, hideEpisode, lockEpisode, updateVersion, type Version } from '../console/versions.repo'
import { markEpisode, selectCiting } from './citing.repo'

/** As an editor takes an episode off, only that nobody pressed a button. */
async function takeOff(tx: Tx, current: Version, reason: string, now: Date): Promise<void> {
  await updateVersion(tx, current, { state: 'withdrawn', note: `${reason}，已自动下架。`, updatedAt: now })
  await hideEpisode(tx, current.episodeId)
  await markEpisode(tx, current.episodeId, 'law')
}

/** Deals with one episode as it stands now that nobody else can change it; false when nothing had to be done. */
async function checkEpisode(tx: Tx, book: LawBook, id: string, now: Date): Promise<boolean> {
  const episode = await lockEpisode(tx, id)
  const current = episode?.live && episode.publishedVersion && (await findVersion(tx, id, episode.publishedVersion))
  if (!episode || !current) return false
  const of = { kind: 'episode', id, version: current.version } as const
  const { standing, reason } = weighCitations(book, current.body.citations, of)
  const note = (action: string, detail: string) =>
    recordAct(tx, { action: `episode.${action}`, subject: id, detail, at: now, actorId: null })
  if (standing === 'gone') {
    await takeOff(tx, current, reason, now)
    await note('law-gone', `第 ${current.version} 版：${reason}`)
  } else if (standing === 'changed' && episode.doubt !== 'law') {
    await markEpisode(tx, id, 'law')
    await note('law-changed', `第 ${current.version} 版：${reason}`)
  } else if (standing === 'holds' && episode.doubt === 'law') {
    // The text is again the one that was checked, e.g. after a wrong file was replaced by the right one.
    await markEpisode(tx, id, null)
    await note('law-holds', `第 ${current.version} 版：法条原文与核对时相同`)
  } else return false
  return true
}

/**
 * Every episode residents see rests on law as it stands: one whose article has another text is marked for an editor
 * (待复核), one whose article or law is no more is taken off. The audit log says why.
 *
 * @returns how many episodes were changed
 */
export async function checkEpisodes(ctx: Checking): Promise<number> {
  const book = await readLawBook(ctx)
  let marked = 0
  for (const { id, version, citations, doubt } of await selectCiting(ctx.db.orm, { live: true })) {
    const { standing } = weighCitations(book, citations, { kind: 'episode', id, version })
    if ((standing === 'holds') === (doubt === null) && standing !== 'gone') continue
    if (await inTransaction(ctx.db, (tx) => checkEpisode(tx, book, id, ctx.clock.now()))) marked++
  }
  if (marked > 0) ctx.cache.drop('/api/episodes')
  return marked
}
