import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { NOTICE_DAY } from '@/domain/privacy/notice'
import { answerConsent, useConsent } from '@/platform/privacy/consent'
import { keep, recall } from '@/platform/storage'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { useNotice } from '@/platform/notice'
import { useSession } from '@/platform/session'
import { useEpisodes } from '@/state/episodes'
import LogInPage from '../pages/log-in/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const person = {
  id: 'p1',
  displayName: '示例居民·王孃孃',
  phoneMasked: '138****0001',
  roles: ['resident'],
  sample: true,
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  stage.clear()
  keep('privacy-consent', NOTICE_DAY)
  useSession.setState({ token: null, person: null })
  useEpisodes.setState({ progress: {}, favourites: [] })
  Object.assign(cloud, {
    reachable: true,
    asked: [],
    answers: {
      'GET /api/session/options': () =>
        ok({ phone: true, wechat: true, personas: [{ persona: 'resident', displayName: '示例居民·王孃孃' }] }),
      'POST /api/session/code': () => ok({ resendAfterSeconds: 60, sampleCode: '246810' }),
      'POST /api/session/phone': ({ input }: { input: { code?: string } }) =>
        input.code === '246810' ? ok({ token: 't', person }) : refusal('code-wrong'),
      'POST /api/session/sample': () => ok({ token: 't', person }),
      'POST /api/session/weapp': () => ok({ token: 't', person }),
    },
  })
})

it('logs in by phone and code, says what was wrong on the way, and goes back to where one was', async () => {
  render(<LogInPage />)
  await screen.findByText('获取验证码')
  tap('获取验证码')
  expect(await screen.findByText(/请填写 11 位手机号/)).toBeInTheDocument()
  type('手机号', '13800000001')
  tap('获取验证码')
  expect(await screen.findByText(/验证码是 246810/)).toBeInTheDocument()
  expect(screen.getByText(/\d+ 秒后可重发/)).toBeInTheDocument()
  type('验证码', '111111')
  tap('登录')
  expect(await screen.findByText(/验证码不对/)).toBeInTheDocument()
  type('验证码', '246810')
  tap('登录')
  await waitFor(() => expect(useSession.getState().person?.displayName).toBe('示例居民·王孃孃'))
  await waitFor(() => expect(journal.at(-1)).toBe('switchTab /pages/home/index'))
  expect(useNotice.getState().text).toBe('已登录')
})

it('keeps the phone number over a reload, and never the code', async () => {
  const { unmount } = render(<LogInPage />)
  await screen.findByText('获取验证码')
  type('手机号', '13800000001')
  type('验证码', '246810')
  unmount()
  render(<LogInPage />)
  expect(await screen.findByLabelText('手机号')).toHaveValue('13800000001')
  expect(screen.getByLabelText('验证码')).toHaveValue('')
})

it('does not show a number to whoever opens the page much later', async () => {
  const { unmount } = render(<LogInPage />)
  await screen.findByText('获取验证码')
  type('手机号', '13800000001')
  unmount()
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 11 * 60_000)
  render(<LogInPage />)
  expect(await screen.findByLabelText('手机号')).toHaveValue('')
})

it('keeps what is typed while the code is on its way', async () => {
  render(<LogInPage />)
  await screen.findByText('获取验证码')
  type('手机号', '13800000001')
  tap('获取验证码')
  type('手机号', '13800000002')
  await screen.findByText(/验证码是 246810/)
  expect(screen.getByLabelText('手机号')).toHaveValue('13800000002')
})

it('asks for consent before the first number is sent; a no sends nothing and says what still works', async () => {
  keep('privacy-consent', '2025-01-01')
  render(<LogInPage />)
  await screen.findByText('获取验证码')
  type('手机号', '13800000001')
  tap('获取验证码')
  await waitFor(() => expect(useConsent.getState().waiting).toHaveLength(1))
  answerConsent(false)
  expect(await screen.findByText(/没有同意隐私说明，所以没有发送。不登录也能看节目。/)).toBeInTheDocument()
  expect(cloud.asked).not.toContain('POST /api/session/code')
  expect(recall('privacy-consent')).toBe('2025-01-01')
  tap('获取验证码')
  await waitFor(() => expect(useConsent.getState().waiting).toHaveLength(1))
  answerConsent(true)
  expect(await screen.findByText(/验证码是 246810/)).toBeInTheDocument()
  expect(recall('privacy-consent')).toBe(NOTICE_DAY)
})

it('lets somebody under 14 in with the guardian’s number and code only', async () => {
  let sent: unknown
  cloud.answers['POST /api/session/phone'] = ({ input }) => {
    sent = input.guardian
    const message = '监护人的验证码不对，请核对。'
    const wrong = { code: 'code-wrong', message, fields: [{ path: 'guardian.code', message }] }
    return (input.guardian as { code: string }).code === '246810'
      ? ok({ token: 't', person })
      : { status: 422, body: wrong }
  }
  render(<LogInPage />)
  await screen.findByText('获取验证码')
  type('手机号', '13800000001')
  type('验证码', '246810')
  fireEvent.click(screen.getByRole('switch', { name: '我未满 14 周岁' }))
  tap('登录')
  expect(screen.getByText('请填写监护人的 11 位手机号。')).toBeInTheDocument()
  type('监护人手机号', '13900000002')
  type('监护人验证码', '111111')
  tap('登录')
  expect(await screen.findByText('监护人的验证码不对，请核对。')).toBeInTheDocument()
  type('监护人验证码', '246810')
  tap('登录')
  await waitFor(() => expect(useSession.getState().person?.id).toBe('p1'))
  expect(sent).toEqual({ phone: '13900000002', code: '246810' })
})

it('says that the guest’s records came along', async () => {
  const noted = { episodeId: 'leak', positionMs: 1000, watched: false, updatedAt: '2026-11-23T06:00:00.000Z' }
  useEpisodes.setState({ progress: { leak: noted } })
  render(<LogInPage />)
  fireEvent.click(await screen.findByText('示例居民·王孃孃'))
  await waitFor(() => expect(useNotice.getState().text).toBe('已登录，已合并此前的观看记录'))
})

it('offers WeChat’s log-in inside WeChat only', async () => {
  render(<LogInPage />)
  await screen.findByText('获取验证码')
  expect(screen.queryAllByText('微信登录')).toHaveLength(process.env.TARO_ENV === 'weapp' ? 1 : 0)
})

it('offers another try when the ways to log in cannot be fetched', async () => {
  cloud.answers['GET /api/session/options'] = () => refusal('internal')
  render(<LogInPage />)
  expect(await screen.findByText('服务出了点问题，请稍后再试。')).toBeInTheDocument()
  cloud.answers['GET /api/session/options'] = () => ok({ phone: true, wechat: false, personas: [] })
  tap('再试一次')
  expect(await screen.findByText('获取验证码')).toBeInTheDocument()
})
