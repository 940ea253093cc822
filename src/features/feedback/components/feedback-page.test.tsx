import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { stage } from '../../../../config/jest/taro'
import { NOTICE_DAY } from '@/domain/privacy/notice'
import { useNotice } from '@/platform/notice'
import { answerConsent, useConsent } from '@/platform/privacy/consent'
import { useSession } from '@/platform/session'
import { keep } from '@/platform/storage'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { useFeedback } from '@/state/feedback/feedback'
import FeedbackPage from '../pages/feedback/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const TEXT = '示例：这一期的字幕太快，看不清。'
const PLAYER = '/features/episodes/pages/player/index?id=ceiling-leak'
const sent: Record<string, unknown>[] = []
const mine: object[] = []

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const write = (text: string) => type('是什么事', text)
const PHONE = '联系电话（可以不填）'

/** Whatever id the phone makes is taken. */
const takeAll = () => {
  const { id } = useFeedback.getState().draft
  cloud.answers[`PUT /api/my/feedback/${id}`] = ({ input }) => {
    sent.push(input)
    const kept = {
      ...{ id, kind: input.kind, text: input.text, phoneMasked: null, page: null },
      ...{ sentAt: '2026-11-23T06:00:00.000Z', state: 'open', answer: null, answeredAt: null },
    }
    mine.unshift(kept)
    return ok(kept)
  }
}

beforeEach(() => {
  stage.clear()
  sent.length = 0
  mine.length = 0
  useSession.setState({ token: 'guest', person: null })
  useFeedback.getState().forget()
  useConsent.setState({ waiting: [] })
  Object.assign(cloud, { reachable: true, asked: [] })
  cloud.answers = { 'GET /api/my/feedback': () => ok({ feedback: mine }) }
})

it('sends what was written with its kind and the page one came from, and shows it under 我写过的', async () => {
  stage.openWith({ page: PLAYER })
  render(<FeedbackPage />)
  fireEvent.click(screen.getByRole('radio', { name: '内容有错' }))
  write(`  ${TEXT} `)
  takeAll()
  tap('发送')
  expect(await screen.findByText('待回复')).toBeInTheDocument()
  expect(screen.getByText('11月23日 周一 14:00 发出')).toBeInTheDocument()
  expect(sent).toEqual([{ kind: 'wrong-content', text: TEXT, page: PLAYER }])
  fireEvent.click(screen.getByRole('radio', { name: '写一条' }))
  expect(screen.getByLabelText('是什么事')).toHaveValue('')
})

it('leaves the page out when one would rather not say', async () => {
  stage.openWith({ page: PLAYER })
  render(<FeedbackPage />)
  fireEvent.click(screen.getByRole('switch', { name: '附上来自的页面：节目播放页' }))
  write(TEXT)
  takeAll()
  tap('发送')
  await waitFor(() => expect(sent).toEqual([{ kind: 'complaint', text: TEXT }]))
})

it('offers no page that nobody knows', () => {
  stage.openWith({ page: '/admin/secret' })
  render(<FeedbackPage />)
  expect(screen.queryByRole('switch', { name: /附上/ })).toBeNull()
})

it('says what to mend, beside its box, and asks nobody', () => {
  render(<FeedbackPage />)
  write('短')
  type(PHONE, '12345')
  tap('发送')
  expect(screen.getByText('请至少写 5 个字，说清是什么事。')).toBeInTheDocument()
  expect(screen.getByText('请填写 11 位手机号，或带区号的座机号，也可以不填。')).toBeInTheDocument()
  expect(cloud.asked.filter((line) => line.startsWith('PUT'))).toEqual([])
})

it('sends a number only with consent; without it the text stays and can go alone', async () => {
  keep('privacy-consent', '2025-01-01')
  render(<FeedbackPage />)
  write(TEXT)
  type(PHONE, '13800000001')
  takeAll()
  tap('发送')
  await waitFor(() => expect(useConsent.getState().waiting).toHaveLength(1))
  act(() => answerConsent(false))
  expect(await screen.findByText(/没有同意隐私说明，所以没有发送。删去电话就能直接发。/)).toBeInTheDocument()
  expect(sent).toEqual([])
  keep('privacy-consent', NOTICE_DAY)
  tap('发送')
  await waitFor(() => expect(sent).toEqual([{ kind: 'complaint', text: TEXT, phone: '13800000001' }]))
})

it('without a network it says where the text is, and sends it later', async () => {
  cloud.reachable = false
  render(<FeedbackPage />)
  write(TEXT)
  const { id } = useFeedback.getState().draft
  takeAll()
  tap('发送')
  expect(await screen.findByText(/连上网络后自动发送，不用再写一遍/)).toBeInTheDocument()
  expect(useNotice.getState().text).toBe('已存在这台手机上，连上网络后自动发送')
  cloud.reachable = true
  tap('现在发送')
  await waitFor(() => expect(screen.queryByText('还没有发出')).toBeNull())
  expect(sent).toHaveLength(1)
  expect(cloud.asked.filter((line) => line.startsWith('PUT'))).toEqual([`PUT /api/my/feedback/${id}`])
})

it('what waits can be taken back, unless something else is being written', async () => {
  render(<FeedbackPage />)
  write(TEXT)
  cloud.answers[`PUT /api/my/feedback/${useFeedback.getState().draft.id}`] = () => refusal('too-many')
  tap('发送')
  expect(await screen.findByText(/一小时里写得较多/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '写一条' }))
  write('示例：另一件事')
  fireEvent.click(screen.getByRole('radio', { name: '我写过的' }))
  tap('取回修改')
  expect(useNotice.getState().text).toBe('“写一条”里还有没发出的内容，请先发出或清空')
  fireEvent.click(screen.getByRole('radio', { name: '写一条' }))
  tap('清空')
  fireEvent.click(screen.getByRole('radio', { name: '我写过的' }))
  tap('取回修改')
  expect(screen.getByLabelText('是什么事')).toHaveValue(TEXT)
})

it('shows an answer as new once', async () => {
  mine.push({
    ...{ id: 'm1', kind: 'complaint', text: TEXT, phoneMasked: '138****0001', page: null },
    ...{ sentAt: '2026-11-23T06:00:00.000Z', state: 'answered' },
    ...{ answer: '示例：字幕已经放慢。', answeredAt: '2026-11-24T01:30:00.000Z' },
  })
  stage.openWith({ part: 'mine' })
  const { unmount } = render(<FeedbackPage />)
  expect(await screen.findByText('示例：字幕已经放慢。')).toBeInTheDocument()
  expect(screen.getByText('新回复')).toBeInTheDocument()
  expect(screen.getByText('11月24日 周二 09:30')).toBeInTheDocument()
  unmount()
  render(<FeedbackPage />)
  await waitFor(() => expect(screen.queryByText('新回复')).toBeNull())
  expect(await screen.findByText('已回复')).toBeInTheDocument()
})

it('says what will be here, and what went wrong', async () => {
  stage.openWith({ part: 'mine' })
  cloud.answers['GET /api/my/feedback'] = () => refusal('internal')
  render(<FeedbackPage />)
  expect(await screen.findByText('服务出了点问题，请稍后再试。')).toBeInTheDocument()
  cloud.answers['GET /api/my/feedback'] = () => ok({ feedback: [] })
  tap('再试一次')
  expect(await screen.findByText('写给司法局的话和回复会在这里。')).toBeInTheDocument()
  tap('写一条')
  expect(screen.getByLabelText('是什么事')).toBeInTheDocument()
})

it('opened about something that seems wrong an empty form begins so; what was begun keeps its kind', async () => {
  stage.openWith({ page: PLAYER, kind: 'wrong-content' })
  const { unmount } = render(<FeedbackPage />)
  expect(await screen.findByRole('radio', { name: '内容有错' })).toHaveAttribute('aria-checked', 'true')
  fireEvent.click(screen.getByRole('radio', { name: '建议' }))
  write(TEXT)
  unmount()
  render(<FeedbackPage />)
  expect(screen.getByRole('radio', { name: '建议' })).toHaveAttribute('aria-checked', 'true')
})
