import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { stage } from '../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { useSession } from '@/platform/session'
import { useFeedback } from '@/state/feedback/feedback'
import { LogOut } from './log-out'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const WANG = { id: 'p1', displayName: '示例居民·王孃孃', phoneMasked: null, roles: ['resident'], sample: true }
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  stage.clear()
  useFeedback.getState().forget()
  useSession.setState({ token: 't', person: WANG })
  Object.assign(cloud, {
    reachable: true,
    asked: [],
    answers: {
      'GET /api/episodes': () => ok({ episodes: [] }),
      'GET /api/my/episodes': () => ok({ episodes: [] }),
      'POST /api/session/log-out': () => ok({ token: 'guest', person: null }),
    },
  })
})

it('leaves at once when nothing waits', async () => {
  render(<LogOut />)
  tap('退出登录')
  await waitFor(() => expect(useSession.getState().person).toBeNull())
})

it('asks before something that was not sent would go, and keeps it when one stays', async () => {
  useFeedback.getState().write({ text: '示例：还没写完的一条' })
  render(<LogOut />)
  tap('退出登录')
  expect(await screen.findByText(/还有没发出、没填完的内容/)).toBeInTheDocument()
  tap('先不退出')
  expect(useSession.getState().person).toEqual(WANG)
  expect(useFeedback.getState().draft.text).toBe('示例：还没写完的一条')
  tap('退出登录')
  fireEvent.click(await screen.findByRole('button', { name: '退出并清除' }))
  await waitFor(() => expect(useSession.getState().person).toBeNull())
  expect(useFeedback.getState().draft.text).toBe('')
})

it('says why when the server could not be told', async () => {
  cloud.answers['POST /api/session/log-out'] = () => refusal('unavailable')
  render(<LogOut />)
  tap('退出登录')
  expect(await screen.findByText('服务正在恢复，请过一会儿再试。')).toBeInTheDocument()
  expect(useSession.getState().person).toEqual(WANG)
})
