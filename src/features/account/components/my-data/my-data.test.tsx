import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { stage } from '../../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { useNotice } from '@/platform/notice'
import { useSession } from '@/platform/session'
import { useEpisodes } from '@/state/episodes'
import { usePrivacy } from '@/state/privacy'
import MyDataPage from '../../pages/my-data/index'
import { dataFile, dataFileName } from './data-file'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const person = { id: 'p1', displayName: '示例居民', phoneMasked: '138****0001', roles: ['resident'], sample: true }
const data = {
  madeAt: '2026-11-23T16:30:00.000Z',
  sections: [
    {
      title: '手机号',
      why: '登录，认出是您本人',
      rows: [
        [
          { word: '手机号', value: '13800000001' },
          { word: '上次验证', value: '2026-11-23 10:00:00' },
        ],
      ],
    },
    { title: '收藏', why: '以后容易找到', rows: [] },
  ],
}
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 't', person })
  usePrivacy.getState().close()
  Object.assign(cloud, {
    reachable: true,
    asked: [],
    answers: {
      'GET /api/my/privacy': () => ok({ consentVersion: null, deletionDueAt: null, guardian: null }),
      'GET /api/my/data': () => ok(data),
      'POST /api/my/account/deletion': () => ok({ dueAt: '2026-11-30T06:00:00.000Z' }),
      'POST /api/my/account/deletion/cancel': () => ok({}),
      'POST /api/my/data/forget': () => ok({ token: 'fresh', person: null }),
    },
  })
})

it('shows what is kept, kind by kind, and says what there is none of', async () => {
  render(<MyDataPage />)
  tap('查看我的数据')
  fireEvent.click(await screen.findByText('1 条'))
  expect(screen.getByText('13800000001')).toBeInTheDocument()
  expect(screen.getByText('没有记录：收藏。')).toBeInTheDocument()
})

it('makes a text that anybody can read', () => {
  expect(dataFileName(data)).toBe('我的数据-11月24日.txt')
  expect(dataFile(data)).toBe(
    [
      '我的数据（11月24日 周二 00:30 导出，时间均为北京时间）',
      '【手机号】登录，认出是您本人\n1.\n   手机号：13800000001\n   上次验证：2026-11-23 10:00:00',
      '【收藏】以后容易找到\n没有记录',
    ].join('\n\n'),
  )
})

it('asks before it asks for the account to go, says until when, and takes it back', async () => {
  render(<MyDataPage />)
  fireEvent.click(await screen.findByText('申请删除账号'))
  tap('先不删除')
  expect(cloud.asked).not.toContain('POST /api/my/account/deletion')
  tap('申请删除账号')
  tap('7 天后删除')
  expect(await screen.findByText(/账号和全部记录将在 11月30日 周一 14:00 删除/)).toBeInTheDocument()
  tap('撤回，保留账号')
  expect(await screen.findByText('申请删除账号')).toBeInTheDocument()
  expect(useNotice.getState().text).toBe('已撤回，账号和记录都在')
})

it('empties a guest’s records at once, after a question', async () => {
  useSession.setState({ token: 'guest', person: null })
  const seen = { episodeId: 'leak', positionMs: 8_000, watched: false, updatedAt: '2026-11-23T06:00:00.000Z' }
  useEpisodes.setState({ progress: { leak: seen }, favourites: ['leak'] })
  render(<MyDataPage />)
  fireEvent.click(await screen.findByText('清除这台手机上的记录'))
  tap('清除')
  await waitFor(() => expect(useSession.getState().token).toBe('fresh'))
  await waitFor(() => expect(useEpisodes.getState()).toMatchObject({ progress: {}, favourites: [] }))
  expect(cloud.asked.filter((line) => line.startsWith('PUT'))).toEqual([])
  expect(screen.queryByText('申请删除账号')).toBeNull()
})

it('says what went wrong, and tries again', async () => {
  cloud.answers['GET /api/my/privacy'] = () => refusal('unavailable')
  render(<MyDataPage />)
  expect(await screen.findByText('服务正在恢复，请过一会儿再试。')).toBeInTheDocument()
  cloud.answers['GET /api/my/privacy'] = () => ok({ consentVersion: null, deletionDueAt: null, guardian: null })
  tap('再试一次')
  expect(await screen.findByText('申请删除账号')).toBeInTheDocument()
})

it('shows a guardian’s consent to the account it belongs to', async () => {
  const guardian = { phoneMasked: '139****0002', consentedAt: '2026-11-23T06:00:00.000Z' }
  cloud.answers['GET /api/my/privacy'] = () => ok({ consentVersion: null, deletionDueAt: null, guardian })
  render(<MyDataPage />)
  expect(await screen.findByText('139****0002，11月23日 周一 14:00')).toBeInTheDocument()
})
