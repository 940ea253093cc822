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

jest.setTimeout(120_000)

/** Long enough to schedule, kill and see that nothing is out yet. */
const AHEAD_MS = 4000
const TITLE = '停电那晚定的时间'

describe('an episode that is due while no server runs', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
  })
  afterAll(() => cloud.stop())

  const desk = async (persona: 'editor' | 'admin') =>
    callerOf(cloud.origin, (await callerOf(cloud.origin)(logInAsSample, { persona })).token)
  const everybody = () => callerOf(cloud.origin)

  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100))
  }

  it('comes out once the server is up again, once, and the log says by whose approval', async () => {
    const { id } = (await everybody()(listEpisodes, {})).episodes[0]!
    const [editor, admin] = [await desk('editor'), await desk('admin')]
    const draft = await editor(openDraft, { id })
    await editor(saveDraft, { id, revision: draft.revision, body: { ...draft.body, title: TITLE } })
    await editor(submitDraft, { id, version: draft.version })
    const [waiting] = (await admin(getConsoleEpisode, { id })).versions
    const { version, revision } = waiting!
    const due = new Date(Date.now() + AHEAD_MS)
    const scheduled = await admin(scheduleEpisode, { id, version, revision, at: due.toISOString() })
    expect(scheduled).toMatchObject({ state: 'scheduled', scheduledAt: due.toISOString() })
    expect((await everybody()(getEpisode, { id })).title).not.toBe(TITLE)

    process.kill(cloud.pid(), 'SIGKILL')
    await cloud.ended()
    await until(() => Promise.resolve(Date.now() > due.getTime()))
    await cloud.restart()

    await until(async () => (await everybody()(getEpisode, { id })).title === TITLE)
    expect((await everybody()(listEpisodes, {})).episodes.find((card) => card.id === id)?.title).toBe(TITLE)
    const { entries } = await (await desk('editor'))(listAudit, { subject: id })
    const acts = entries.map(({ action, actorName }) => `${action} ${actorName}`)
    expect(acts.filter((act) => act.startsWith('episode.release'))).toEqual(['episode.release 示例管理员·小何'])
    expect(acts).toContain('episode.schedule 示例管理员·小何')
  })
})
