import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { ConsoleFeedback } from '@/contract/console/console-feedback'
import { problem } from '@/contract/problem'
import { FakeCloud, ok, refuse } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { ADMIN, CLERK, EDITOR } from '../testing/samples'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const LIST = 'GET /api/console/feedback'
const ONE = 'GET /api/console/feedback/m1'
const ANSWER = 'PUT /api/console/feedback/m1/answer'
const TEXT = '示例：这一期的字幕太快，看不清。'
const MINE = '示例：谢谢，字幕下周放慢。'
const THEIRS = '示例：已经放慢，请再看看。'

const message = (part: Partial<ConsoleFeedback> = {}): ConsoleFeedback => ({
  id: 'm1',
  kind: 'wrong-content',
  text: TEXT,
  phoneMasked: '138****0001',
  page: '/features/episodes/pages/player/index?id=ceiling-leak',
  sentAt: '2026-11-23T06:00:00.000Z',
  state: 'open',
  answer: null,
  answeredAt: null,
  answeredBy: null,
  ...part,
})
const answered = (answer: string, answeredBy: string, answeredAt = '2026-11-23T07:00:00.000Z') =>
  message({ state: 'answered', answer, answeredAt, answeredBy })

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on(LIST, () => ok({ feedback: [message()], open: 1, nextAfter: null }))
    .on(ONE, () => ok(message()))
    .on(ANSWER, ({ body }) => ok(answered(String(body?.answer), EDITOR.displayName)))
})
const box = () => screen.findByRole('textbox', { name: /回复/ })
const write = async (text: string) => fireEvent.change(await box(), { target: { value: text } })
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

describe('the list', () => {
  it('shows what waits, how much of it, and where it came from', async () => {
    openConsole('/feedback', EDITOR)
    expect(
      await screen.findByRole('row', { name: `${TEXT} 内容有错 节目播放页 待回复 11月23日 周一 14:00` }),
    ).toBeInTheDocument()
    expect(screen.getByText(/待回复 1 条。/)).toBeInTheDocument()
    expect(cloud.to(LIST).map(({ path }) => path)).toEqual(['/api/console/feedback?state=open'])
  })

  it('asks for the state and kind of its address, and reads on where it ended', async () => {
    cloud.on(LIST, ({ path }) =>
      path.includes('after=m1')
        ? ok({ feedback: [message({ id: 'm2', text: '示例：第二条' })], open: 2, nextAfter: null })
        : ok({ feedback: [message()], open: 2, nextAfter: 'm1' }),
    )
    openConsole('/feedback?state=answered&kind=complaint', EDITOR)
    await tap('看后面的')
    expect(await screen.findByRole('link', { name: '示例：第二条' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: TEXT })).toBeInTheDocument()
    expect(cloud.to(LIST).map(({ path }) => path)).toEqual([
      '/api/console/feedback?state=answered&kind=complaint',
      '/api/console/feedback?state=answered&kind=complaint&after=m1',
    ])
    expect(screen.queryByRole('button', { name: '看后面的' })).toBeNull()
  })

  it('says that nothing waits, and tries again what did not load', async () => {
    cloud.on(LIST, () => refuse('internal', { logId: 'L9' }))
    openConsole('/feedback', ADMIN)
    await screen.findByText(/编号 L9/)
    cloud.on(LIST, () => ok({ feedback: [], open: 0, nextAfter: null }))
    await tap(/重 ?试/)
    expect(await screen.findByText('现在没有等待回复的投诉与建议。')).toBeInTheDocument()
  })

  it('is not a clerk’s room', async () => {
    openConsole('/feedback', CLERK)
    expect(await screen.findByRole('heading', { level: 1, name: '这一页不在您的权限内' })).toBeInTheDocument()
    expect(cloud.asked).toEqual([])
  })
})

describe('one message', () => {
  it('is answered in one’s own words, and can be corrected', async () => {
    openConsole('/feedback/m1', EDITOR)
    expect(await screen.findByText(TEXT)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: '节目播放页（打开这一期）' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/episodes\/ceiling-leak$/),
    )
    await tap('发出回复')
    expect(await box()).toHaveAccessibleDescription(/请至少写 5 个字。/)
    expect(cloud.to(ANSWER)).toEqual([])
    await write(` ${MINE} `)
    await tap('发出回复')
    expect(await screen.findByText(`${EDITOR.displayName}于 11月23日 周一 15:00 回复`)).toBeInTheDocument()
    expect(cloud.to(ANSWER).map(({ body }) => body)).toEqual([{ answer: MINE, was: null }])
    await write(THEIRS)
    await tap('保存修改')
    await waitFor(() => expect(cloud.to(ANSWER).at(-1)?.body).toEqual({ answer: THEIRS, was: MINE }))
  })

  it('a colleague was quicker: theirs is read first, mine stays, and may follow', async () => {
    openConsole('/feedback/m1', EDITOR)
    await write(MINE)
    cloud.on(ANSWER, () => refuse('stale')).on(ONE, () => ok(answered(THEIRS, '示例主任·小陈')))
    await tap('发出回复')
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('示例主任·小陈刚刚已经回复，您写的还没有发出')
    expect(alert).toHaveTextContent(THEIRS)
    expect(await box()).toHaveValue(MINE)
    expect(screen.getByRole('button', { name: '保存修改' })).toBeDisabled()
    fireEvent.click(within(alert).getByRole('button', { name: '接着改我写的' }))
    cloud.on(ANSWER, ({ body }) => ok(answered(String(body?.answer), EDITOR.displayName, '2026-11-23T08:00:00.000Z')))
    await tap('保存修改')
    await waitFor(() => expect(cloud.to(ANSWER).at(-1)?.body).toEqual({ answer: MINE, was: THEIRS }))
  })

  it('theirs may simply stand', async () => {
    openConsole('/feedback/m1', EDITOR)
    await write(MINE)
    cloud.on(ANSWER, () => refuse('stale')).on(ONE, () => ok(answered(THEIRS, '示例主任·小陈')))
    await tap('发出回复')
    await tap('用同事的回复')
    expect(await box()).toHaveValue(THEIRS)
    expect(screen.getByText('示例主任·小陈于 11月23日 周一 15:00 回复')).toBeInTheDocument()
  })

  it('what was written is there again after the window was closed, and may be thrown away', async () => {
    const { unmount } = openConsole('/feedback/m1', EDITOR)
    await write(MINE)
    await screen.findByText('还没有发出，已留在本机。')
    unmount()
    openConsole('/feedback/m1', EDITOR)
    await screen.findByText('已恢复没有发出的回复')
    expect(await box()).toHaveValue(MINE)
    await tap(/^放 ?弃$/)
    expect(await box()).toHaveValue('')
  })

  it('another person at the same desk does not meet it', async () => {
    const { unmount } = openConsole('/feedback/m1', EDITOR)
    await write(MINE)
    unmount()
    openConsole('/feedback/m1', ADMIN)
    expect(await box()).toHaveValue('')
  })

  it('a refusal is told in its words, and the text stays', async () => {
    openConsole('/feedback/m1', EDITOR)
    await write(MINE)
    cloud.on(ANSWER, () => refuse('internal', { logId: 'L3' }))
    await tap('发出回复')
    expect(await screen.findByText(problem('internal').message)).toBeInTheDocument()
    expect(await box()).toHaveValue(MINE)
  })

  it('the whole number is shown on asking only', async () => {
    cloud.on('POST /api/console/feedback/m1/phone', () => ok({ phone: '13800000001' }))
    openConsole('/feedback/m1', ADMIN)
    await screen.findByText('138****0001')
    expect(cloud.to('POST /api/console/feedback/m1/phone')).toEqual([])
    await tap('查看号码（会留记录）')
    expect(await screen.findByText('13800000001')).toBeInTheDocument()
  })

  it('one that is gone says why it may be', async () => {
    cloud.on(ONE, () => refuse('not-found'))
    openConsole('/feedback/m1', EDITOR)
    expect(await screen.findByRole('heading', { level: 1, name: '没有这一条' })).toBeInTheDocument()
  })
})
