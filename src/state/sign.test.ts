import { stage } from '../../config/jest/taro'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { useSession } from '@/platform/session'
import { arriveBySign, useSign } from './sign'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 'guest', person: null })
  useSign.setState({ code: null })
  cloud.asked = []
  cloud.answers = { 'POST /api/signs/500105001001/visits': () => ok({ name: '示例社区' }) }
})

it('tells the server once, and remembers the sign for what is passed on', async () => {
  await arriveBySign('500105001001')
  await arriveBySign('500105001001', 'ceiling-leak')
  expect(cloud.asked).toEqual(['POST /api/signs/500105001001/visits'])
  expect(useSign.getState().code).toBe('500105001001')
})

it.each([undefined, '', 'x', '50010500100', '<script>'])('leaves alone what is no sign: %s', async (code) => {
  await arriveBySign(code)
  expect([cloud.asked, useSign.getState().code]).toEqual([[], null])
})
