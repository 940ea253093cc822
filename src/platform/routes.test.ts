import { pageOf } from '@/domain/booking/course/message-pages'
import { journal, stage } from '../../config/jest/taro'
import { go, goBack, presentPage, routes } from './routes'

beforeEach(() => stage.clear())

it('switches to tabs and puts other pages on top', () => {
  go(routes.tab('learn'))
  go(routes.episode('leak', 1500))
  expect(journal).toEqual([
    'switchTab /pages/learn/index',
    'navigateTo /features/episodes/pages/player/index?id=leak&t=1500',
  ])
})

it('goes back to where one was, or home when there is nothing behind', () => {
  goBack()
  go(routes.logIn())
  goBack()
  expect(journal).toEqual([
    'switchTab /pages/home/index',
    'navigateTo /features/account/pages/log-in/index',
    'navigateBack',
  ])
})

it('never stacks more pages than WeChat allows', () => {
  for (let i = 0; i < 12; i += 1) go(routes.episode(`e${i}`))
  expect(journal.filter((line) => line.startsWith('navigateTo'))).toHaveLength(8)
})

it('writes names into addresses safely', () => {
  expect(routes.episode('漏水 & 赔')).toContain('id=%E6%BC%8F%E6%B0%B4%20%26%20%E8%B5%94')
})

it('tells the page in sight with the thing it shows, and nothing a person typed', () => {
  stage.openWith({ id: 'ceiling-leak', q: '我家漏水' })
  expect(presentPage()).toBe('/pages/home/index?id=ceiling-leak')
  stage.openWith({ id: '138 0000 0000' })
  expect(presentPage()).toBe('/pages/home/index')
})

it('a message about a booking opens a page of ours: what it is about, as its reader sees it', () => {
  const about = { bookingId: 'b1', startsAt: new Date('2026-12-01T23:30:00Z') }
  expect(`/${pageOf('booked', 'resident', about)}`).toBe(routes.booking('b1'))
  expect(`/${pageOf('slot-offered', 'resident', about)}`).toBe(routes.myBookings())
  expect(`/${pageOf('cancelled', 'lawyer', about)}`).toBe(routes.dutyVisit({ id: 'b1', day: '2026-12-02' }))
  expect(`/${pageOf('substitute-sent', 'host', about)}`).toBe(routes.duty('2026-12-02'))
  expect(`/${pageOf('lawyer-absent', 'firm', about)}`).toBe(routes.firm())
})
