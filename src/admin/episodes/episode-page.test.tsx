import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { EpisodeVersion } from '@/contract/console/console-episodes'
import type { Send } from '@/contract/client'
import type { Person } from '@/contract/session'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { ADMIN, EDITOR, sampleBody, sampleEpisode, sampleVersion } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const ONE = 'GET /api/console/episodes/drop'
const SAVE = 'PUT /api/console/episodes/drop/draft'
const published = sampleVersion({ version: 1, state: 'published' })

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
})

async function openEpisode(person: Person, ...versions: EpisodeVersion[]) {
  cloud.on(ONE, () => ok(sampleEpisode(...versions)))
  const view = openConsole('/episodes/drop', person)
  await screen.findByRole('heading', { level: 1, name: /第 3 期/ })
  return view
}

const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const text = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value

describe('writing a draft', () => {
  test('the preview follows the form, and a save sends the whole body with its revision', async () => {
    cloud.on(SAVE, ({ body }) => ok(sampleVersion({ revision: 2, body: body?.body as never })))
    await openEpisode(EDITOR, sampleVersion(), published)
    type('标题', '两滴水')
    expect(within(screen.getByRole('complementary', { name: '手机预览' })).getByText(/两滴水/)).toBeInTheDocument()
    press('保存草稿')
    await screen.findByText(/^已保存/)
    expect(cloud.to(SAVE)[0]?.body).toEqual({ revision: 1, body: sampleBody({ title: '两滴水' }) })
    expect(localStorage).toHaveLength(0)
  })

  test('a failed save keeps the text, in the form and in the browser; opened again it is restored', async () => {
    cloud.on(SAVE, () => refuse('unavailable'))
    const { unmount } = await openEpisode(EDITOR, sampleVersion(), published)
    type('标题', '写了很久的标题')
    press('保存草稿')
    await screen.findByText(/服务正在恢复/)
    expect(text('标题')).toBe('写了很久的标题')
    unmount()
    await openEpisode(EDITOR, sampleVersion(), published)
    expect(screen.getByText('已恢复未保存的内容')).toBeInTheDocument()
    expect(text('标题')).toBe('写了很久的标题')
    press('放弃这些修改')
    expect(text('标题')).toBe('一滴水')
  })

  test("a colleague at the same computer does not see somebody else's unsaved text", async () => {
    const { unmount } = await openEpisode(EDITOR, sampleVersion(), published)
    type('标题', '小周没写完的')
    unmount()
    await openEpisode(ADMIN, sampleVersion(), published)
    expect(text('标题')).toBe('一滴水')
  })

  test('what the contract would refuse is said beside the field and is not sent', async () => {
    await openEpisode(EDITOR, sampleVersion(), published)
    type('标题', '长'.repeat(31))
    expect(screen.getByText('标题最多 30 个字，现在是 31 个字。')).toBeInTheDocument()
    press('保存草稿')
    expect(screen.getByLabelText('标题')).toHaveAccessibleDescription(/最多 30 个字/)
    await waitFor(() => expect(screen.getByLabelText('标题')).toHaveFocus())
    expect(cloud.to(SAVE)).toHaveLength(0)
  })

  test('fields that the server refuses are marked, and cleared when they change', async () => {
    cloud.on(SAVE, () =>
      refuse('bad-input', { fields: [{ path: 'body.citations.1.rests', message: '“示例”不在法条原文里。' }] }),
    )
    await openEpisode(EDITOR, sampleVersion(), published)
    type('标题', '两滴水')
    press('保存草稿')
    expect(await screen.findByText('“示例”不在法条原文里。')).toHaveAttribute('id', 'field-citations.1.rests-error')
    fireEvent.click(screen.getByRole('button', { name: /删去 sample-law 第二条/ }))
    expect(screen.queryByText('“示例”不在法条原文里。')).toBeNull()
  })

  test('leaving with unsaved text asks; staying keeps everything, leaving keeps it in the browser', async () => {
    cloud.on('GET /api/console/episodes', () => ok({ episodes: [] }))
    const { place } = await openEpisode(EDITOR, sampleVersion(), published)
    type('标题', '还没存')
    fireEvent.click(screen.getByRole('link', { name: /← 普法节目/ }))
    const dialog = await screen.findByRole('dialog', { name: '有修改还没有保存' })
    expect(place()).toBe('/episodes/drop')
    fireEvent.click(within(dialog).getByRole('button', { name: '先离开，下次接着写' }))
    await waitFor(() => expect(place()).toBe('/episodes'))
    expect(localStorage.getItem('console.kept:p-editor:episode:drop')).toContain('还没存')
  })
})

describe('somebody saved in between', () => {
  const theirs = sampleVersion({ revision: 5, body: sampleBody({ title: '同事的标题', hook: '同事改的问题？' }) })

  async function meetStale() {
    cloud.on(SAVE, ({ body }) =>
      body?.revision === 5 ? ok({ ...theirs, revision: 6, body: body.body }) : refuse('stale'),
    )
    await openEpisode(EDITOR, sampleVersion(), published)
    type('标题', '我的标题')
    type('一句话结论', '我的结论。')
    cloud.on(ONE, () => ok(sampleEpisode(theirs, published)))
    press('保存草稿')
    return screen.findByRole('dialog', { name: /有了新的保存/ })
  }

  test('keeping mine takes over what only they changed and saves on their revision', async () => {
    const dialog = await meetStale()
    expect(within(dialog).getByText('同事的标题')).toBeInTheDocument()
    fireEvent.click(within(dialog).getByRole('button', { name: /合并/ }))
    await waitFor(() => expect(text('开头的问题')).toBe('同事改的问题？'))
    expect([text('标题'), text('一句话结论')]).toEqual(['我的标题', '我的结论。'])
    press('保存草稿')
    await screen.findByText(/^已保存/)
    expect(cloud.to(SAVE)[1]?.body?.revision).toBe(5)
  })

  test('taking theirs for one field keeps my other fields', async () => {
    const dialog = await meetStale()
    fireEvent.click(within(dialog).getByRole('radio', { name: /用新保存的/ }))
    fireEvent.click(within(dialog).getByRole('button', { name: /合并/ }))
    await waitFor(() => expect(text('标题')).toBe('同事的标题'))
    expect(text('一句话结论')).toBe('我的结论。')
  })
})

describe('four eyes', () => {
  const submitted = sampleVersion({ state: 'submitted', body: sampleBody({ title: '两滴水' }) })

  async function confirmPublishing() {
    const dialog = await screen.findByRole('dialog', { name: '审核并发布' })
    fireEvent.click(within(dialog).getByRole('button', { name: /发 ?布$/ }))
  }

  test('the author waits and may recall, but finds no way to publish', async () => {
    await openEpisode(EDITOR, submitted, published)
    expect(screen.getByText('等待另一位同事审核。')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '撤回修改' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '审核并发布' })).toBeNull()
  })

  test('a colleague sees the difference and publishes', async () => {
    cloud.on('POST /api/console/episodes/drop/publish', () => ok({ ...submitted, state: 'published' }))
    await openEpisode(ADMIN, submitted, published)
    const row = screen.getByRole('region', { name: '标题' })
    expect(within(row).getByRole('group', { name: '送审的' })).toHaveTextContent('两滴水')
    press('审核并发布')
    await confirmPublishing()
    await waitFor(() =>
      expect(cloud.to('POST /api/console/episodes/drop/publish')[0]?.body).toEqual({ version: 2, revision: 1 }),
    )
  })

  test('a version that changed while it was read is not published, and that is said', async () => {
    cloud.on('POST /api/console/episodes/drop/publish', ({ body }) =>
      body?.revision === 9 ? ok({ ...submitted, state: 'published' }) : refuse('stale'),
    )
    await openEpisode(ADMIN, submitted, published)
    press('审核并发布')
    await confirmPublishing()
    await screen.findByText(/刚被别人改过/)
  })

  test('a colleague who finished the draft is told that a third person must publish', async () => {
    cloud.on('POST /api/console/episodes/drop/publish', () => refuse('same-person'))
    await openEpisode(ADMIN, submitted, published)
    press('审核并发布')
    await confirmPublishing()
    await screen.findByText('发布需要另一位同事审核，请找一位同事来发布。')
  })

  test('sending back needs a reason, and a failure keeps it', async () => {
    cloud.on('POST /api/console/episodes/drop/send-back', () => refuse('unavailable'))
    await openEpisode(ADMIN, submitted, published)
    press('退回修改')
    const dialog = await screen.findByRole('dialog', { name: '退回修改' })
    fireEvent.click(within(dialog).getByRole('button', { name: /退 ?回$/ }))
    expect(within(dialog).getByText(/请写明原因/)).toBeInTheDocument()
    fireEvent.change(within(dialog).getByLabelText('原因'), { target: { value: '法条释义要改' } })
    fireEvent.click(within(dialog).getByRole('button', { name: /退 ?回$/ }))
    await within(dialog).findByText(/服务正在恢复/)
    expect(within(dialog).getByLabelText('原因')).toHaveValue('法条释义要改')
  })
})

test('withdrawing says what residents will see, asks why, and shows the new state', async () => {
  cloud.on('POST /api/console/episodes/drop/withdraw', () => ok({ ...published, state: 'withdrawn' }))
  await openEpisode(EDITOR, published)
  press('下架')
  const dialog = await screen.findByRole('dialog', { name: '下架这期节目' })
  expect(dialog).toHaveTextContent('居民马上就看不到这一期')
  fireEvent.change(within(dialog).getByLabelText('原因'), { target: { value: '法条已修改' } })
  cloud.on(ONE, () => ok(sampleEpisode({ ...published, state: 'withdrawn', note: '法条已修改' })))
  fireEvent.click(within(dialog).getByRole('button', { name: /下 ?架$/ }))
  await screen.findByText('原因：法条已修改')
  expect(screen.getByText('居民看不到')).toBeInTheDocument()
  expect(cloud.to('POST /api/console/episodes/drop/withdraw')[0]?.body).toEqual({ reason: '法条已修改' })
})
