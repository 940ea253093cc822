import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { NOTICE_DAY } from '@/domain/privacy/notice'
import { answerConsent, useConsent } from '@/platform/privacy/consent'
import { useNetwork } from '@/platform/device/network'
import { keep } from '@/platform/storage'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { booking, BRIDGE, days, HALF_TEN, hold, NINE, resident } from '@/platform/testing/sample-bookings'
import { useSession } from '@/platform/session'
import { useBookingDraft } from '@/state/booking/drafting/draft'
import FormPage from '../pages/form/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

let sent: Record<string, unknown>[]
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const BOOKED = 'redirectTo /features/booking/pages/booking/index?id=h1&made=1'

/** The form of a time that is kept for so long, opened at what it is about. */
async function open(change: Parameters<typeof hold>[0] = {}) {
  cloud.answers['POST /api/my/booking/holds'] = () => ok(hold(change))
  cloud.answers['GET /api/my/booking/holds/h1'] = () => ok(hold(change))
  await useBookingDraft.getState().take({ village: BRIDGE.code, lawyer: 'any', startsAt: NINE })
  return render(<FormPage />)
}
const fill = () => {
  fireEvent.click(screen.getByText('工作与工伤'))
  type('怎么称呼您', '王孃孃')
  type('您的电话', '13800000001')
}

beforeEach(() => {
  stage.clear()
  keep('privacy-consent', NOTICE_DAY)
  useSession.setState({ token: 'guest', person: null })
  useBookingDraft.getState().giveUp()
  useBookingDraft.getState().write({ name: '', phone: '' })
  sent = []
  Object.assign(cloud, {
    reachable: true,
    asked: [],
    answers: {
      'DELETE /api/my/booking/holds/h1': () => ok({}),
      'POST /api/session/code': () => ok({ resendAfterSeconds: 60, sampleCode: '246810' }),
      'POST /api/session/phone': ({ input }: { input: Record<string, unknown> }) =>
        input.code === '246810' ? ok({ token: 't', person: resident }) : refusal('code-wrong'),
      'POST /api/my/bookings': ({ input }: { input: Record<string, unknown> }) => {
        sent.push(input)
        return ok(booking({ id: String(input.id) }))
      },
      [`GET /api/booking/slots?village=${BRIDGE.code}&lawyer=any`]: () => ok({ days }),
    },
  })
})

it('asks what it is about, then who; proves the number in place, and the booking stands', async () => {
  await open()
  fill()
  expect(screen.getByText('示例律师·周敏 · 工作与工伤 · 当面谈')).toBeInTheDocument()
  tap('确认预约')
  expect(await screen.findByText(/验证码是 246810/)).toBeInTheDocument()
  type('短信里的 6 位数字', '111111')
  expect(await screen.findByText(/验证码不对/)).toBeInTheDocument()
  type('短信里的 6 位数字', '246810')
  await waitFor(() => expect(journal).toContain(BOOKED))
  expect(sent).toEqual([{ id: 'h1', mode: 'on-site', matter: 'work', name: '王孃孃', phone: '13800000001' }])
})

it('somebody who is known confirms with one tap', async () => {
  useSession.setState({ token: 't', person: resident })
  await open()
  fill()
  tap('确认预约')
  await waitFor(() => expect(journal).toContain(BOOKED))
})

it('says beside each box what is missing', async () => {
  await open()
  fireEvent.click(screen.getByText('邻里相处'))
  tap('确认预约')
  expect(await screen.findByText(/请填写怎么称呼/)).toBeInTheDocument()
  expect(screen.getByText(/请填写 11 位手机号/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('switch', { name: '我替亲属约' }))
  type('怎么称呼您', '小王')
  type('您的电话', '023-67000000')
  tap('确认预约')
  expect(await screen.findByText(/请填写亲属的姓名/)).toBeInTheDocument()
  expect(screen.getByText(/请先征得本人同意/)).toBeInTheDocument()
  expect(screen.getByText(/要收验证码，请填写 11 位手机号/)).toBeInTheDocument()
  expect(sent).toEqual([])
})

it('tells who reads what is added, and sends it along with the relative', async () => {
  useSession.setState({ token: 't', person: resident })
  await open()
  fill()
  tap(/补充几句/)
  expect(screen.getByText(/只有接待您的律师能看/)).toBeInTheDocument()
  type('是什么事（可以不填）', '示例：工资没发')
  fireEvent.click(screen.getByRole('switch', { name: '我替亲属约' }))
  type('亲属的姓名', '李大爷')
  fireEvent.click(screen.getByRole('switch', { name: '已经问过，本人同意' }))
  tap('确认预约')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    description: '示例：工资没发',
    relative: { relation: 'parent', name: '李大爷', consent: true },
  })
})

it('asks for consent before the first number goes out; a no keeps what is filled in', async () => {
  keep('privacy-consent', '2025-01-01')
  await open()
  fill()
  tap('确认预约')
  await waitFor(() => expect(useConsent.getState().waiting).toHaveLength(1))
  act(() => answerConsent(false))
  expect(await screen.findByText(/没有同意隐私说明，所以没有预约/)).toBeInTheDocument()
  expect(screen.getByLabelText('怎么称呼您')).toHaveValue('王孃孃')
  expect(cloud.asked).not.toContain('POST /api/session/code')
})

it('without a network says what is kept, and sends again by itself when it is back', async () => {
  useSession.setState({ token: 't', person: resident })
  await open()
  fill()
  cloud.reachable = false
  act(() => useNetwork.setState({ online: false }))
  tap('确认预约')
  expect(await screen.findByText(/不会约成两次/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '再发一次' })).toBeInTheDocument()
  cloud.reachable = true
  act(() => useNetwork.setState({ online: true }))
  await waitFor(() => expect(journal).toContain(BOOKED))
  expect(sent).toHaveLength(1)
})

it('asks once before the time ends, and extends', async () => {
  cloud.answers['POST /api/my/booking/holds/h1/extend'] = () => ok(hold({ canExtend: false, secondsLeft: 300 }))
  await open({ secondsLeft: 50 })
  expect(await screen.findByText('还在填吗')).toBeInTheDocument()
  tap('再留一会儿')
  expect(await screen.findByText('这个时间为您留着，还有 5 分钟')).toBeInTheDocument()
  expect(screen.queryByText('还在填吗')).toBeNull()
})

it('is not asked again by whoever said no', async () => {
  await open({ secondsLeft: 50 })
  tap('不用了')
  expect(screen.queryByText('还在填吗')).toBeNull()
  expect(screen.getByText(/不到 1 分钟了/)).toBeInTheDocument()
})

it('when the time is over the words stay, and the same or the nearest time is one tap away', async () => {
  useSession.setState({ token: 't', person: resident })
  await open({ secondsLeft: 0, canExtend: false })
  fill()
  expect(screen.getByRole('button', { name: '先选好时间' })).toHaveAttribute('aria-disabled', 'true')
  expect(await screen.findByRole('button', { name: /还约 12月1日 周二 09:00/ })).toBeInTheDocument()
  cloud.answers['POST /api/my/booking/holds'] = () => ({
    status: 409,
    body: { code: 'slot-taken', message: '这个时间刚被别人约走了，10:30 还空着。', times: [HALF_TEN] },
  })
  tap(/还约/)
  expect(await screen.findByText('这个时间刚被别人约走了，10:30 还空着。')).toBeInTheDocument()
  cloud.answers['POST /api/my/booking/holds'] = () => ok(hold({ id: 'h2', startsAt: HALF_TEN }))
  fireEvent.click(document.querySelector('#nearest-1')!)
  await screen.findByText(/还有 5 分钟/)
  expect(screen.getByLabelText('怎么称呼您')).toHaveValue('王孃孃')
  tap('确认预约')
  await waitFor(() => expect(sent).toMatchObject([{ id: 'h2', name: '王孃孃' }]))
})

it('what stands in the way is one tap away', async () => {
  useSession.setState({ token: 't', person: resident })
  cloud.answers['POST /api/my/bookings'] = () => refusal('too-many-bookings')
  await open()
  fill()
  tap('确认预约')
  expect(await screen.findByText(/您已有 3 个还没到的预约/)).toBeInTheDocument()
  tap('看我的预约')
  expect(journal.at(-1)).toBe('navigateTo /features/booking/pages/mine/index')
})

it('what was mended after the booking had been made is not lost in silence', async () => {
  useSession.setState({ token: 't', person: resident })
  cloud.answers['POST /api/my/bookings'] = () => refusal('wrong-state')
  await open()
  fill()
  tap('确认预约')
  expect(await screen.findByText('当前状态不能这样操作，请刷新后再看。')).toBeInTheDocument()
  tap('看我的预约')
  expect(journal.at(-1)).toBe('navigateTo /features/booking/pages/mine/index')
})

it('lets go of the time on a word, and says so when there is none', async () => {
  const { unmount } = await open()
  tap('不约了，让出这个时间')
  await waitFor(() => expect(cloud.asked).toContain('DELETE /api/my/booking/holds/h1'))
  unmount()
  render(<FormPage />)
  expect(screen.getByText('选好时间以后，在这里填写预约。')).toBeInTheDocument()
})
