import { stage } from '../../../config/jest/taro'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { useSession } from '@/platform/session'
import { useMessages } from './messages'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))
let allowed: string[] = []
jest.mock('@/platform/messages/ask-for-messages', () => ({
  hasMessages: true,
  askForMessages: async (ids: string[]) => ids.filter((id) => allowed.includes(id)),
}))

const sent: { id?: unknown; templates?: unknown }[] = []
beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 'person', person: null })
  useMessages.setState({ templates: [] })
  sent.length = 0
  Object.assign(cloud, { reachable: true, asked: [] })
  const templates = [
    { template: 'visit-changed', id: 'id-changed' },
    { template: 'visit-ahead', id: 'id-ahead' },
    { template: 'from-the-future', id: 'id-future' },
  ]
  cloud.answers = {
    'GET /api/messages/templates': () => ok({ templates }),
    'POST /api/my/messages/grants': ({ input }) => {
      sent.push(input)
      if (sent.length === 1) throw new Error('request:fail')
      return ok({ left: [{ template: 'visit-ahead', count: 1 }] })
    },
  }
})

it('what was allowed is counted by the server, once, though the first answer is lost', async () => {
  const { load, allow } = useMessages.getState()
  await load()
  await load()
  expect(cloud.asked).toEqual(['GET /api/messages/templates'])
  allowed = ['id-ahead']
  expect(await allow()).toBe(1)
  expect(sent.map(({ templates }) => templates)).toEqual([['visit-ahead'], ['visit-ahead']])
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
})

it('who refuses is not counted, and nothing is claimed without a network', async () => {
  const { load, allow } = useMessages.getState()
  await load()
  allowed = []
  expect([await allow(), sent.length]).toEqual([0, 0])
  allowed = ['id-changed']
  cloud.reachable = false
  expect(await allow()).toBe(0)
})
