import { fireEvent, render, screen } from '@testing-library/react'
import { stage } from '../../../../config/jest/taro'
import { NOTICE_DAY } from '@/domain/privacy/notice'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { PORT, subdistricts } from '@/platform/testing/sample-bookings'
import { keep } from '@/platform/storage'
import { useVillages } from '@/state/booking/choosing/villages'
import { VillagePicker } from '../components/village/village-picker'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const at = [
  { latitude: 29.58, longitude: 106.55 },
  { latitude: 29.6, longitude: 106.8 },
]
const placed = subdistricts.map((group, index) => ({
  ...group,
  villages: group.villages.map((village) => ({ ...village, at: at[index]! })),
}))

beforeEach(() => {
  stage.clear()
  keep('privacy-consent', NOTICE_DAY)
  useVillages.setState({ subdistricts: null, problem: null })
  cloud.asked = []
  cloud.answers = { 'GET /api/booking/villages': () => ok({ subdistricts: placed }) }
})

it('finds the nearest on the phone and sends its own point to nobody', async () => {
  const onPick = jest.fn()
  stage.location = { latitude: 29.601, longitude: 106.801 }
  render(<VillagePicker onPick={onPick} />)
  fireEvent.click(await screen.findByRole('button', { name: '离我最近' }))
  const [first, second] = await screen.findAllByText(/^(桥北|果园港)社区$/)
  expect([first, second].map((one) => one?.textContent)).toEqual(['果园港社区', '桥北社区'])
  expect(screen.getByText('鱼嘴镇，约 150 米')).toBeInTheDocument()
  fireEvent.click(first!)
  expect(onPick).toHaveBeenCalledWith({ code: PORT.code, name: PORT.name })
  expect(cloud.asked.every((line) => line === 'GET /api/booking/villages')).toBe(true)
})

it('a no leaves the list', async () => {
  render(<VillagePicker onPick={jest.fn()} />)
  fireEvent.click(await screen.findByRole('button', { name: '离我最近' }))
  expect(await screen.findByText(/没有允许取位置/)).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('找您的村或社区'), { target: { value: 'qbsq' } })
  expect(screen.getByText('桥北社区')).toBeInTheDocument()
})

it('is not offered while nobody has entered where the villages are', async () => {
  cloud.answers = { 'GET /api/booking/villages': () => ok({ subdistricts }) }
  render(<VillagePicker onPick={jest.fn()} />)
  await screen.findByText('华新街街道')
  expect(screen.queryByRole('button', { name: '离我最近' })).toBeNull()
})
