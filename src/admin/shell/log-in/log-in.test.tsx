import '../../testing/browser-parts'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { EDITOR, RESIDENT } from '../../testing/samples'
import { useSession } from '../session'

let cloud: FakeCloud
jest.mock('../send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const options = { phone: true, wechat: false, personas: [{ persona: 'editor', displayName: EDITOR.displayName }] }

beforeEach(() => {
  sessionStorage.clear()
  cloud = new FakeCloud()
    .on('GET /api/session/options', () => ok(options))
    .on('GET /api/console/episodes', () => ok({ episodes: [] }))
    .on('POST /api/session/log-out', () => ok({ token: 'guest', person: null }))
})

test('a sample editor enters with one tap and lands where she wanted to go', async () => {
  cloud.on('POST /api/session/sample', () => ok({ token: 'T', person: EDITOR }))
  const { place } = openConsole('/episodes?topic=money', null)
  fireEvent.click(await screen.findByRole('button', { name: EDITOR.displayName }))
  await screen.findByRole('heading', { level: 1, name: '普法节目' })
  expect(place()).toBe('/episodes?topic=money')
  expect(sessionStorage.getItem('console.token')).toBe('T')
})

test('by phone: mistakes are said before anything is sent, a wrong code keeps the number', async () => {
  cloud.on('POST /api/session/code', () => ok({ resendAfterSeconds: 60, sampleCode: '123456' }))
  cloud.on('POST /api/session/phone', () => refuse('code-wrong'))
  openConsole('/', null)
  fireEvent.click(await screen.findByRole('button', { name: '获取验证码' }))
  expect(screen.getByLabelText('手机号')).toHaveAccessibleDescription('请填写 11 位手机号。')
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '13800000001' } })
  fireEvent.click(screen.getByRole('button', { name: '获取验证码' }))
  await screen.findByText(/验证码是 123456/)
  fireEvent.change(screen.getByLabelText('验证码'), { target: { value: '000000' } })
  fireEvent.click(screen.getByRole('button', { name: /^登 ?录$/ }))
  await screen.findByText('验证码不对，请核对后重新输入。')
  expect(screen.getByLabelText('手机号')).toHaveValue('13800000001')
})

test('a resident reads that the console is not for this account, and can log out', async () => {
  openConsole('/', RESIDENT)
  expect(await screen.findByRole('heading', { name: '这个账号没有后台权限' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /退出/ }))
  await screen.findByRole('heading', { name: '登录' })
})

test('a tab that holds a token asks whose token it holds', async () => {
  cloud.on('GET /api/session', () => ok({ person: EDITOR }))
  openConsole('/', null)
  act(() => useSession.setState({ token: 'kept', person: null }))
  await screen.findByText(EDITOR.displayName, { selector: '#person-name' })
})

test('a session that expired shows the log-in and says that the text is kept', async () => {
  const { place } = openConsole('/episodes', EDITOR)
  await screen.findByRole('heading', { level: 1, name: '普法节目' })
  act(() => useSession.getState().expire())
  await screen.findByText('登录已失效，请重新登录')
  await waitFor(() => expect(sessionStorage.getItem('console.token')).toBeNull())
  expect(place()).toBe('/episodes')
})
