import '../../testing/browser-parts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { EpisodeVersion } from '@/contract/console/console-episodes'
import type { Send } from '@/contract/client'
import type { Person } from '@/contract/session'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { ADMIN, EDITOR, sampleBody, sampleEpisode, sampleVersion } from '../../testing/samples'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const ONE = 'GET /api/console/episodes/drop'
const SCHEDULE = 'POST /api/console/episodes/drop/schedule'
const UNSCHEDULE = 'POST /api/console/episodes/drop/unschedule'
const NOW = new Date('2026-11-24T03:00:00.000Z')
const TOMORROW = '2026-11-25T00:00:00.000Z'

const published = sampleVersion({ version: 1, state: 'published' })
const submitted = sampleVersion({ state: 'submitted', body: sampleBody({ title: '两滴水' }) })
const scheduled = { ...submitted, state: 'scheduled' as const, scheduledAt: TOMORROW, reviewerName: ADMIN.displayName }

beforeEach(() => {
  // Only the clock stands still; waiting goes on.
  jest.useFakeTimers({ now: NOW, doNotFake: ['setTimeout', 'clearTimeout', 'queueMicrotask', 'nextTick'] })
  localStorage.clear()
  cloud = new FakeCloud()
})
afterEach(() => jest.useRealTimers())

async function openEpisode(person: Person, ...versions: EpisodeVersion[]) {
  cloud.on(ONE, () => ok(sampleEpisode(...versions)))
  openConsole('/episodes/drop', person)
  await screen.findByRole('heading', { level: 1, name: /第 3 期/ })
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const inDialog = (name: string) => screen.findByRole('dialog', { name })
const confirm = (dialog: HTMLElement) => fireEvent.click(dialog.querySelector('#confirm-ok')!)

function pick(dialog: HTMLElement, moment: string) {
  const field = within(dialog).getByLabelText('发布时间')
  fireEvent.mouseDown(field)
  fireEvent.change(field, { target: { value: moment } })
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
}

async function askForLater() {
  press('审核并发布')
  const dialog = await inDialog('审核并发布')
  fireEvent.click(within(dialog).getByRole('radio', { name: /^定时发布/ }))
  return dialog
}

describe('approving for a time', () => {
  test('what was read is sent with the time on the bureau clock, and the page counts down', async () => {
    cloud.on(SCHEDULE, () => ok(scheduled))
    await openEpisode(ADMIN, submitted, published)
    const dialog = await askForLater()
    pick(dialog, '2026-11-25 08:00')
    expect(await within(dialog).findByText('11月25日 周三 08:00（北京时间）发布，还有 21 小时 0 分钟。')).toBeVisible()
    cloud.on(ONE, () => ok(sampleEpisode(scheduled, published)))
    confirm(dialog)
    expect(await screen.findByText(/^定于/)).toHaveTextContent(
      '定于 11月25日 周三 08:00 发布，还有 21 小时 0 分钟。由 示例管理员·小吴 审核。',
    )
    expect(cloud.to(SCHEDULE)[0]?.body).toEqual({ version: 2, revision: 1, at: TOMORROW })
    expect(screen.getByText('定时待发布')).toBeInTheDocument()
  })

  test.each([
    ['no time at all', null, '请选择日期和时间。'],
    ['a time that is over', '2026-11-24 10:59', '这个时间已经过了，请选一个以后的时间，或者马上发布。'],
  ])('%s is said beside the field and not sent', async (_, moment, words) => {
    await openEpisode(ADMIN, submitted, published)
    const dialog = await askForLater()
    if (moment) pick(dialog, moment)
    confirm(dialog)
    expect(await within(dialog).findByText(words)).toHaveAttribute('id', 'publish-time-error')
    expect(cloud.to(SCHEDULE)).toHaveLength(0)
  })

  test('a time that is over by the server clock is said beside the field, too', async () => {
    const message = '这个时间已经过了，请选一个以后的时间，或者马上发布。'
    cloud.on(SCHEDULE, () => refuse('bad-input', { message, fields: [{ path: 'at', message }] }))
    await openEpisode(ADMIN, submitted, published)
    const dialog = await askForLater()
    pick(dialog, '2026-11-24 11:05')
    confirm(dialog)
    expect(await within(dialog).findByText(message)).toBeInTheDocument()
  })

  test('what stands in the way is said on the page', async () => {
    const message = '视频文件已经不在了，请重新上传。'
    cloud.on(SCHEDULE, () => refuse('bad-input', { message, fields: [{ path: 'body.video', message }] }))
    await openEpisode(ADMIN, submitted, published)
    const dialog = await askForLater()
    pick(dialog, '2026-11-25 08:00')
    confirm(dialog)
    expect(await screen.findByRole('alert')).toHaveTextContent(message)
  })

  test('who saved or handed over a colleague’s text finds no way to approve it', async () => {
    await openEpisode(ADMIN, { ...submitted, writerIds: [EDITOR.id, ADMIN.id] }, published)
    expect(screen.getByText('等待另一位同事审核。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '审核并发布' })).toBeNull()
    expect(screen.getByRole('button', { name: '退回修改' })).toBeInTheDocument()
  })
})

describe('a version that waits for its time', () => {
  test('its author may stop it but not choose another time; the page says how to edit', async () => {
    await openEpisode(EDITOR, scheduled, published)
    expect(screen.queryByRole('button', { name: '调整发布时间' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^修 ?改$/ })).toBeNull()
    expect(screen.getByText(/要改请先撤回修改，定时会一起取消/)).toBeInTheDocument()
    press('撤回修改')
    expect(await inDialog('撤回修改')).toHaveTextContent('定时一起取消，到时不会发布')
  })

  test('taking it back asks why, and shows the reason afterwards', async () => {
    cloud.on(UNSCHEDULE, () => ok(submitted))
    await openEpisode(EDITOR, scheduled, published)
    press('取消定时')
    const dialog = await inDialog('取消定时发布')
    confirm(dialog)
    expect(within(dialog).getByText(/请写明原因/)).toBeInTheDocument()
    fireEvent.change(within(dialog).getByLabelText('原因'), { target: { value: '等司法所的意见' } })
    cloud.on(ONE, () => ok(sampleEpisode({ ...submitted, note: '等司法所的意见' }, published)))
    confirm(dialog)
    expect(await screen.findByText('原因：等司法所的意见')).toBeInTheDocument()
    expect(screen.getByText('定时已取消')).toBeInTheDocument()
    expect(cloud.to(UNSCHEDULE)[0]?.body).toEqual({ version: 2, reason: '等司法所的意见' })
  })

  test('a colleague finds the time in the picker and chooses another', async () => {
    cloud.on(SCHEDULE, () => ok(scheduled))
    await openEpisode(ADMIN, scheduled, published)
    press('调整发布时间')
    const dialog = await inDialog('调整发布时间')
    expect(within(dialog).getByLabelText('发布时间')).toHaveValue('2026-11-25 08:00')
    pick(dialog, '2026-12-01 09:30')
    confirm(dialog)
    await waitFor(() => expect(cloud.to(SCHEDULE)[0]?.body?.at).toBe('2026-12-01T01:30:00.000Z'))
  })

  test('once its time has come the page says so and looks again by itself', async () => {
    await openEpisode(EDITOR, scheduled, published)
    act(() => {
      jest.setSystemTime(new Date(TOMORROW))
      jest.advanceTimersByTime(15_000)
    })
    expect(await screen.findByText(/时间到了，正在发布/)).toBeInTheDocument()
    cloud.on(ONE, () => ok(sampleEpisode({ ...scheduled, state: 'published', scheduledAt: null })))
    act(() => void jest.advanceTimersByTime(15_000))
    expect(await screen.findByText('已发布')).toBeInTheDocument()
  })

  test('taking the shown version off says that the schedule goes on', async () => {
    await openEpisode(EDITOR, scheduled, published)
    press(/^下 ?架$/)
    expect(await inDialog('下架这期节目')).toHaveTextContent('第 2 版定于 11月25日 周三 08:00 发布，到时照常发布')
  })
})

test('what could not come out says why, and a colleague may send it back or approve it anew', async () => {
  const held = { ...submitted, state: 'held' as const, note: '《示例法》已经废止，请改用现行法律。' }
  await openEpisode(ADMIN, held, published)
  expect(screen.getByText('到了发布时间，但没有发布')).toBeInTheDocument()
  expect(screen.getByText('《示例法》已经废止，请改用现行法律。')).toBeInTheDocument()
  expect(screen.getByText('到时未发布')).toBeInTheDocument()
  for (const name of ['退回修改', '审核并发布']) expect(screen.getByRole('button', { name })).toBeInTheDocument()
})
