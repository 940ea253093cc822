import '../../testing/browser-parts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { NO_FILM, sampleBody, sampleEpisode, sampleVersion, EDITOR } from '../../testing/samples'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const ONE = 'GET /api/console/episodes/drop'
const MEDIA = 'PUT /api/console/episodes/drop/draft/media'
const SAVE = 'PUT /api/console/episodes/drop/draft'
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud().on('GET /api/console/uploads', () => ok({ uploads: [] }))
})

async function openDraft(part: Parameters<typeof sampleVersion>[0] = {}) {
  cloud.on(ONE, () => ok(sampleEpisode(sampleVersion(part))))
  openConsole('/episodes/drop', EDITOR)
  await screen.findByRole('heading', { level: 2, name: '视频' })
}

describe('the film of a draft', () => {
  test('taken out, the text that is being written stays and no merge is asked for', async () => {
    cloud
      .on(MEDIA, () => ok(sampleVersion({ revision: 2, media: NO_FILM })))
      .on(SAVE, ({ body }) => ok(sampleVersion({ revision: 3, body: body?.body as never, media: NO_FILM })))
    await openDraft()
    fireEvent.change(screen.getByLabelText('标题'), { target: { value: '正在写的标题' } })
    press('取出视频')
    await screen.findByText('还没有视频。')
    expect(cloud.to(MEDIA)[0]?.body).toEqual({ video: null })
    expect(screen.queryByText('这份草稿在您编辑时有了新的保存')).toBeNull()
    press('保存草稿')
    await screen.findByText(/^已保存/)
    expect(cloud.to(SAVE)[0]?.body).toEqual({ revision: 2, body: sampleBody({ title: '正在写的标题' }) })
  })

  test('a file that is empty or too long is refused before a byte is sent', async () => {
    await openDraft({ media: NO_FILM })
    const input = document.querySelector<HTMLInputElement>('#film-choose-file')!
    const choose = (size: number) => {
      const file = new File(['x'], '示例.mp4', { type: 'video/mp4' })
      Object.defineProperty(file, 'size', { value: size })
      fireEvent.change(input, { target: { files: [file] } })
    }
    choose(0)
    await screen.findByText('这个文件是空的，请检查是否选错了文件。')
    choose(501 * 1024 * 1024)
    await screen.findByText('视频超过 500 MB，请压缩或剪短后再上传。')
    expect(cloud.to('POST /api/console/uploads')).toHaveLength(0)
  })

  test('what a reload left behind is offered to go on with, or given up', async () => {
    const id = '00000000-0000-4000-8000-0000000000aa'
    const left = { id, name: '半个.mp4', size: 10_485_760, fingerprint: 'x', received: 5_242_880 }
    cloud
      .on('GET /api/console/uploads', () => ok({ uploads: [{ ...left, way: 'chunks', partBytes: 0, partsDone: [] }] }))
      .on(`DELETE /api/console/uploads/${id}`, () => ok({}))
    await openDraft({ media: NO_FILM })
    await screen.findByText(/“半个.mp4”还没有传完，已传 5.0 MB，共 10.0 MB/)
    press(/^放\s?弃$/)
    await waitFor(() => expect(screen.queryByText(/半个.mp4/)).toBeNull())
  })
})

test('what is missing at hand-over is said at its place', async () => {
  const fields = [
    { path: 'body.video', message: '请上传视频，或填写视频号视频。' },
    { path: 'body.poster', message: '请添加封面，三种比例都要有。' },
    { path: 'body.hook', message: '请填写开头的问题。' },
  ]
  cloud.on('POST /api/console/episodes/drop/submit', () => refuse('bad-input', { fields }))
  await openDraft({ media: NO_FILM, body: sampleBody({ hook: '' }) })
  press('提交审核')
  for (const { message } of fields) await screen.findByText(message)
  expect(screen.getByLabelText('开头的问题')).toHaveAccessibleDescription(/请填写开头的问题/)
})

test('captions that are pasted are spread over the film and can be corrected', async () => {
  await openDraft()
  press('重新导入字幕')
  fireEvent.change(await screen.findByLabelText('字幕文稿'), { target: { value: '第一行字幕\n第二行字幕' } })
  await screen.findByText(/共 2 条，到 1:00 为止/)
  press(/放进草稿（2 条）/)
  await waitFor(() => expect(screen.getByDisplayValue('第二行字幕')).toBeInTheDocument())
  expect(screen.queryByDisplayValue('第一句')).toBeNull()
})

test('a video of a 视频号 is part of the text, and gone when its fields are emptied', async () => {
  cloud.on(SAVE, ({ body }) => ok(sampleVersion({ revision: 2, body: body?.body as never })))
  await openDraft()
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
  type('视频号 ID', 'wrong')
  type('视频 ID', 'export/UzFfAgtgekIE')
  expect(screen.getByText('视频号 ID 应以 sph 开头，请从视频号助手复制。')).toBeInTheDocument()
  type('视频号 ID', 'sphExample01')
  press('保存草稿')
  await screen.findByText(/^已保存/)
  expect(cloud.to(SAVE)[0]?.body?.body).toMatchObject({
    channelVideo: { finderUserName: 'sphExample01', feedId: 'export/UzFfAgtgekIE' },
  })
  type('视频号 ID', '')
  type('视频 ID', '')
  press('保存草稿')
  await waitFor(() => expect(cloud.to(SAVE)).toHaveLength(2))
  expect(JSON.stringify(cloud.to(SAVE)[1]?.body)).not.toContain('channelVideo')
})

describe('a new episode', () => {
  test('begins with the next number, a title and a topic, and opens its draft', async () => {
    const fresh = { ...sampleEpisode(sampleVersion({ version: 1, body: sampleBody({ number: 4 }) })), id: 'ep-4' }
    cloud
      .on('GET /api/console/episodes', () => ok({ episodes: [] }))
      .on('POST /api/console/episodes', () => ok(fresh))
      .on('GET /api/console/episodes/ep-4', () => ok(fresh))
    const { place } = openConsole('/episodes', EDITOR)
    fireEvent.click(await screen.findByRole('button', { name: '新建节目' }))
    press('开始编写')
    expect(screen.getByText('请填写标题。')).toBeInTheDocument()
    expect(cloud.to('POST /api/console/episodes')).toHaveLength(0)
    fireEvent.change(screen.getByLabelText('标题'), { target: { value: '门口的鞋柜' } })
    fireEvent.mouseDown(screen.getByLabelText('主题'))
    fireEvent.click(await screen.findByTitle('邻里相处'))
    press('开始编写')
    await waitFor(() => expect(place()).toBe('/episodes/ep-4'))
    expect(cloud.to('POST /api/console/episodes')[0]?.body).toEqual({
      number: 1,
      title: '门口的鞋柜',
      topic: 'neighbours',
    })
  })

  test('a number that is taken is said beside it', async () => {
    const message = '第 1 期已经有了，请换一个期号。'
    cloud
      .on('GET /api/console/episodes', () => ok({ episodes: [] }))
      .on('POST /api/console/episodes', () => refuse('bad-input', { message, fields: [{ path: 'number', message }] }))
    openConsole('/episodes', EDITOR)
    fireEvent.click(await screen.findByRole('button', { name: '新建节目' }))
    fireEvent.change(screen.getByLabelText('标题'), { target: { value: '门口的鞋柜' } })
    fireEvent.mouseDown(screen.getByLabelText('主题'))
    fireEvent.click(await screen.findByTitle('邻里相处'))
    press('开始编写')
    await waitFor(() => expect(screen.getByLabelText('期号')).toHaveAccessibleDescription(message))
  })
})
