import { act, render } from '@testing-library/react'
import { stage } from '../../config/jest/taro'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { leak } from '@/platform/testing/sample-episodes'
import { useDistrict } from '@/state/district'
import { useEpisodes } from '@/state/episodes'
import { useSign } from '@/state/sign'
import HomePage from './home'
import LearnPage from './learn'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const district = {
  id: 'jiangbei',
  name: '江北区',
  bureau: '重庆市江北区司法局',
  brand: '小江说普法',
  greeting: '遇到事，先问小江',
  hotline: { name: '公共法律服务热线', phone: '12348' },
  successor: null,
  sample: false,
}

beforeEach(() => {
  stage.clear()
  useEpisodes.setState((was) => ({ list: { ...was.list, episodes: [leak] } }))
  useDistrict.setState({ district })
  useSign.setState({ code: '500105001001' })
  cloud.answers = { 'GET /api/episodes': () => ok({ episodes: [leak] }) }
})

const open = (page: React.JSX.Element) => act(async () => void render(page))

it('the front page goes to a chat and to the timeline with its greeting, and takes the village along', async () => {
  await open(<HomePage />)
  const title = '小江说普法：遇到事，先问小江'
  expect(stage.message()).toMatchObject({ title, path: '/pages/home/index?sign=500105001001' })
  expect(stage.message()).toMatchObject({ imageUrl: expect.stringContaining(leak.poster1x1) })
  expect(stage.timeline()).toMatchObject({ title, query: 'sign=500105001001' })
})

it('学法 too; without a sign none goes along', async () => {
  useSign.setState({ code: null })
  await open(<LearnPage />)
  expect(stage.message()).toMatchObject({ title: expect.stringContaining('学法'), path: '/pages/learn/index' })
  expect(stage.timeline()).toMatchObject({ query: '' })
})

it('who comes to 学法 by a passed-on card is counted for the village', async () => {
  useSign.setState({ code: null })
  stage.openWith({ sign: '500105001001' })
  cloud.answers['POST /api/signs/500105001001/visits'] = () => ok({ name: '示例社区' })
  await open(<LearnPage />)
  expect(useSign.getState().code).toBe('500105001001')
  expect(cloud.asked).toContain('POST /api/signs/500105001001/visits')
})
