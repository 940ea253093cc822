import '../../testing/browser-parts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { EpisodeBody } from '@/contract/episodes'
import { FakeCloud, ok } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { EDITOR, NO_FILM, sampleBody, sampleEpisode, sampleVersion } from '../../testing/samples'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const SAVE = 'PUT /api/console/episodes/drop/draft'
const LINES = [
  { startMs: 0, endMs: 2000, text: '第一句' },
  { startMs: 2000, endMs: 4000, text: '第二句' },
]

async function openCaptions(part: Parameters<typeof sampleVersion>[0] = { body: sampleBody({ transcript: LINES }) }) {
  cloud = new FakeCloud()
    .on('GET /api/console/uploads', () => ok({ uploads: [] }))
    .on('GET /api/console/episodes/drop', () => ok(sampleEpisode(sampleVersion(part))))
    .on(SAVE, ({ body }) => ok(sampleVersion({ revision: 2, body: body?.body as never })))
  openConsole('/episodes/drop', EDITOR)
  await screen.findByRole('heading', { level: 2, name: '字幕' })
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => {
  fireEvent.focus(screen.getByLabelText(label))
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const leave = (label: string) => fireEvent.blur(screen.getByLabelText(label))
const film = () => document.querySelector<HTMLVideoElement>('#captions-film')!
const showPicture = (seconds: number) => {
  film().currentTime = seconds
  fireEvent.timeUpdate(film())
}
const rows = () => document.querySelectorAll('.captions > li')
const summary = () => document.querySelector('#captions-summary')!.textContent

async function saved(): Promise<EpisodeBody['transcript']> {
  press('保存草稿')
  await waitFor(() => expect(cloud.to(SAVE)).toHaveLength(1))
  const sent = cloud.to(SAVE)[0]!.body as unknown as { body: EpisodeBody }
  return sent.body.transcript
}

beforeEach(() => localStorage.clear())

test('the caption of the moment stands under the picture, in either size, and its row is marked', async () => {
  await openCaptions()
  showPicture(2.5)
  expect(document.querySelector('#captions-spoken')).toHaveTextContent('第二句')
  expect(document.querySelector('[data-spoken] [aria-label="第 2 条字幕"]')).toBeInTheDocument()
  fireEvent.click(screen.getByText('长辈版字幕'))
  expect(document.querySelector('#captions-spoken')).toHaveClass('film-caption-large')
  showPicture(4)
  expect(document.querySelector('#captions-spoken')).toBeEmptyDOMElement()
})

test('the running film sets when a line begins and ends', async () => {
  await openCaptions()
  expect(screen.getByRole('button', { name: '从这里开始' })).toBeDisabled()
  fireEvent.focus(screen.getByLabelText('第 2 条字幕'))
  showPicture(2.4)
  press('从这里开始')
  showPicture(5.25)
  press('到这里结束')
  expect(await saved()).toEqual([LINES[0], { startMs: 2400, endMs: 5250, text: '第二句' }])
})

test('times are typed; what is no time is put back; an overlap is said at its line and not sent', async () => {
  await openCaptions()
  type('第 1 条字幕结束', 'abc')
  leave('第 1 条字幕结束')
  expect(screen.getByLabelText('第 1 条字幕结束')).toHaveValue('0:02.00')
  type('第 1 条字幕结束', '0:02.5')
  leave('第 1 条字幕结束')
  expect(screen.getByText('第 1 条字幕和下一条的时间重叠了，请错开。')).toBeInTheDocument()
  expect(summary()).toBe('共 2 条，1 条要改好才能保存。')
  press('保存草稿')
  expect(cloud.to(SAVE)).toHaveLength(0)
  type('第 1 条字幕结束', '1.8')
  leave('第 1 条字幕结束')
  expect(summary()).toBe('共 2 条，时间没有冲突，都读得完。')
  expect((await saved())[0]).toEqual({ startMs: 0, endMs: 1800, text: '第一句' })
})

test('a line that is too fast is said and may be saved', async () => {
  await openCaptions()
  type('第 1 条字幕', '一二三四五六七八九十一')
  expect(screen.getByText('第 1 条字幕读不完：11 个字至少要 2.2 秒。')).toBeInTheDocument()
  expect(summary()).toBe('共 2 条，1 条不好读。')
  expect((await saved())[0]?.text).toBe('一二三四五六七八九十一')
})

test('lines are put in and taken out', async () => {
  await openCaptions()
  press('在第 2 条字幕后面加一条')
  type('第 3 条字幕', '第三句')
  press('删去第 1 条字幕')
  expect(rows()).toHaveLength(2)
  expect(await saved()).toEqual([LINES[1], { startMs: 4000, endMs: 6000, text: '第三句' }])
})

test('without a film captions are written by the clock alone; the first one by hand', async () => {
  await openCaptions({ body: sampleBody({ transcript: [] }), media: NO_FILM })
  expect(film()).toBeNull()
  press('写第一条字幕')
  type('第 1 条字幕', '开头')
  expect(await saved()).toEqual([{ startMs: 0, endMs: 2000, text: '开头' }])
})
