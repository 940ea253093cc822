import { act, render, screen } from '@testing-library/react'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { places, reach, villagePoints } from '@/platform/testing/sample-places'
import { useSession } from '@/platform/session'
import { useCircle } from '@/state/places/circle/circle'
import NearbyPage from './index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))
jest.mock('@/platform/map/map', () => ({
  Map: (jest.requireActual('react') as typeof import('react')).forwardRef(() => null),
  drawsItself: true,
}))

it('where somebody was does not stay in the address after they log out', async () => {
  cloud.answers = {
    'GET /api/places': () => ok({ version: '1', places, calendar: {} }),
    'GET /api/places/villages': () => ok({ villages: villagePoints, sample: true }),
    'POST /api/places/reach': () => ok(reach),
  }
  window.history.replaceState(null, '', '/pages/nearby/index?pace=walk&minutes=15#at=106.5312,29.6011')
  const person = { id: 'p1', displayName: '示例', phoneMasked: null, roles: [], sample: true }
  useSession.setState({ token: 'wang', person })
  useCircle.setState({ origin: { kind: 'here', point: { lon: 106.5312, lat: 29.6011 } }, pace: 'walk', minutes: 15 })
  render(<NearbyPage />)
  await screen.findByText(/步行15分钟/)
  expect(window.location.hash).toBe('#at=106.5312,29.6011')
  act(() => useSession.setState({ token: 'guest', person: null }))
  expect(window.location.hash).toBe('')
})
