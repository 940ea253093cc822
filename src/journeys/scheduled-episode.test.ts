import { joinEmbedded } from '@/cloud/kernel/postgres/start-embedded'
import { listAudit } from '@/contract/console/console-audit'
import {
  getConsoleEpisode,
  openDraft,
  saveDraft,
  scheduleEpisode,
  submitDraft,
} from '@/contract/console/console-episodes'
import { getEpisode, listEpisodes } from '@/contract/episodes'
import { logInAsSample } from '@/contract/session'
import { startBuiltCloud, type BuiltCloud } from './built-cloud'
import { callerOf } from './call'

jest.setTimeout(240_000)

/** Long enough for the request that schedules, whatever else the machine does. */
const AHEAD_MS = 8000

describe('an episode comes out at its time', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
  })
  afterAll(() => cloud.stop())

  const desk = async (persona: 'editor' | 'admin') =>
    callerOf(cloud.origin, (await callerOf(cloud.origin)(logInAsSample, { persona })).token)
  const titleOf = async (id: string) => (await callerOf(cloud.origin)(getEpisode, { id })).title

  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100))
  }

  /** The editor writes a title and hands it over, the administrator approves it for a moment later: that time. */
  async function schedule(id: string, title: string): Promise<Date> {
    const [editor, admin] = [await desk('editor'), await desk('admin')]
    const draft = await editor(openDraft, { id })
    await editor(saveDraft, { id, revision: draft.revision, body: { ...draft.body, title } })
    await editor(submitDraft, { id, version: draft.version })
    const [waiting] = (await admin(getConsoleEpisode, { id })).versions
    const { version, revision } = waiting!
    const at = new Date(Date.now() + AHEAD_MS)
    const scheduled = await admin(scheduleEpisode, { id, version, revision, at: at.toISOString() })
    expect(scheduled).toMatchObject({ state: 'scheduled', scheduledAt: at.toISOString() })
    return at
  }

  /** Each release in the audit log, with the name of who approved it. */
  async function releasesOf(id: string): Promise<string[]> {
    const { entries } = await (await desk('editor'))(listAudit, { subject: id })
    return entries.filter(({ action }) => action === 'episode.release').map(({ actorName }) => actorName)
  }

  it('although the server was killed before and down at that time: once it is up again', async () => {
    const { id } = (await callerOf(cloud.origin)(listEpisodes, {})).episodes[0]!
    const due = await schedule(id, '停电那晚定的时间')
    process.kill(cloud.pid(), 'SIGKILL')
    await cloud.ended()
    await until(() => Promise.resolve(Date.now() > due.getTime()))
    await cloud.restart()
    await until(async () => (await titleOf(id)) === '停电那晚定的时间')
    expect(await releasesOf(id)).toEqual(['示例管理员·小何'])
  })

  it('once, although two servers look for it', async () => {
    const { url } = await joinEmbedded(cloud.dataDir)
    const other = await startBuiltCloud({ DATABASE_URL: url, SAMPLE: '1' })
    try {
      const ids = (await callerOf(cloud.origin)(listEpisodes, {})).episodes.slice(1, 4).map(({ id }) => id)
      for (const id of ids) await schedule(id, `两台服务器 ${id}`.slice(0, 30))
      for (const id of ids) {
        const title = `两台服务器 ${id}`.slice(0, 30)
        await until(async () => (await titleOf(id)) === title)
        await until(async () => (await callerOf(other.origin)(getEpisode, { id })).title === title)
        expect(await releasesOf(id)).toEqual(['示例管理员·小何'])
      }
    } finally {
      await other.stop()
    }
  })
})
