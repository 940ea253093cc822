import { mediaUrl } from '../media'
import { tabCard } from './tab-card'

const newest = { poster1x1: '/media/leak-1x1.jpg' }

it('leads to the tab, and takes the sign along', () => {
  const card = tabCard({ tab: 'learn', title: '学法', newest, sign: '500105001001' })
  expect(card).toMatchObject({ title: '学法', path: '/pages/learn/index?sign=500105001001' })
  expect(card?.messageImage).toBe(mediaUrl('/media/leak-1x1.jpg'))
})

it('has no sign when nobody came through one', () =>
  expect(tabCard({ tab: 'home', title: '首页', newest, sign: null })?.path).toBe('/pages/home/index'))

it('waits for the first episode', () =>
  expect(tabCard({ tab: 'home', title: '首页', newest: undefined, sign: null })).toBeNull())
