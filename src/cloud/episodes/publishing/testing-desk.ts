import * as desk from '@/contract/console/console-episodes'
import { listAudit } from '@/contract/console/console-audit'
import { getEpisode, listEpisodes } from '@/contract/episodes'
import type { TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { plantEpisode, testBody } from '../testing-episodes'

/** A desk with three people: zhou writes, wu and li approve. */
export async function openDesk(app: TestApp) {
  const people = await Promise.all(['editor', 'editor', 'admin'].map((role) => personWith(app.ctx, role as 'editor')))
  const [zhou, wu, li] = people.map(({ token }) => token) as [string, string, string]
  let planted = 0

  const episode = async (id: string) => (await app.call(desk.getConsoleEpisode, { id }, zhou)).body
  const newest = async (id: string) => (await episode(id)).versions[0]!

  /** A published episode with a second version of this title, handed over by zhou. */
  async function submitted(title: string): Promise<string> {
    const id = `test-desk-${++planted}`
    await plantEpisode(app.ctx, id)
    await app.call(desk.openDraft, { id }, zhou)
    await app.call(desk.saveDraft, { id, revision: 1, body: testBody({ title }) }, zhou)
    await app.call(desk.submitDraft, { id, version: 2 }, zhou)
    return id
  }
  async function schedule(id: string, at: Date | string, token = wu) {
    const { version, revision } = await newest(id)
    const instant = typeof at === 'string' ? at : at.toISOString()
    return app.call(desk.scheduleEpisode, { id, version, revision, at: instant }, token)
  }
  async function publish(id: string, token = wu) {
    const { version, revision } = await newest(id)
    return app.call(desk.publishEpisode, { id, version, revision }, token)
  }
  const unschedule = async (id: string, reason: string, token = zhou) =>
    app.call(desk.unscheduleEpisode, { id, version: (await newest(id)).version, reason }, token)
  const sendBack = async (id: string, reason: string, token = zhou) =>
    app.call(desk.sendBack, { id, version: (await newest(id)).version, reason }, token)

  /** What residents read. */
  const titleOf = async (id: string) => (await app.call(getEpisode, { id })).body.title
  const listedTitle = async (id: string) =>
    (await app.call(listEpisodes, {})).body.episodes.find((card) => card.id === id)?.title
  /** Newest first. */
  const acts = async (id: string) =>
    (await app.call(listAudit, { subject: id }, zhou)).body.entries.map(({ action, detail }) => [action, detail])

  const asked = { episode, newest, titleOf, listedTitle, acts }
  return { zhou, wu, li, submitted, schedule, publish, unschedule, sendBack, ...asked }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>
