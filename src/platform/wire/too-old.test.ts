import { getDistrict } from '@/contract/district'
import { listMyEpisodes } from '@/contract/episodes'
import { stage } from '../../../config/jest/taro'
import { api, useOutdated } from '../api'
import { fakeCloud, refusal } from '../testing/fake-cloud'

const cloud = fakeCloud()
jest.mock('./transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

beforeEach(() => {
  stage.clear()
  useOutdated.setState({ outdated: false })
})

it.each([
  ['a request of its own', 'GET /api/district', () => api(getDistrict, {})],
  ['the guest token it needs first', 'POST /api/session/guest', () => api(listMyEpisodes, {})],
])('knows that this program is too old from %s', async (_, line, ask) => {
  cloud.answers = { [line]: () => refusal('client-too-old') }
  expect(await ask()).toMatchObject({ ok: false, problem: { code: 'client-too-old' } })
  expect(useOutdated.getState().outdated).toBe(true)
})

it('does not take another refusal for it', async () => {
  cloud.answers = { 'GET /api/district': () => refusal('internal') }
  await api(getDistrict, {})
  expect(useOutdated.getState().outdated).toBe(false)
})
