import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import type { StudyMe } from '@/contract/study/me'
import { BINDING_WORDS } from '@/domain/study/roster/binding'
import { problem } from '@/contract/problem'
import { fakeCloud, ok } from '@/platform/testing/fake-cloud'
import { officialPerson } from '@/platform/testing/sample-study'
import { useSession } from '@/platform/session'
import { useStudyMe } from '@/state/study/me'
import BindPage from '../pages/bind/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const ME = 'GET /api/study/me'
const BIND = 'POST /api/study/bind'
const WHO = 'GET /api/session'
const shows = (text: string | RegExp) => screen.findByText(text)
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

const bound: StudyMe = {
  official: {
    ...{ id: 'o1', unit: ['示例·甲局', '示例·支队'], name: '示例·李科长', post: '科长', sample: true },
    ...{ category: 'enforcement-officer', joinedDay: '2026-01-05', boundAt: null, phoneMasked: '138****0002' },
  },
  ...{ standing: 'bound', phoneMasked: '138****0002', supervises: [] },
}
const unbound = (standing: StudyMe['standing'], phoneMasked: string | null = '138****0002'): StudyMe => ({
  ...{ official: null, standing, phoneMasked, supervises: [] },
})
const resident = { ...officialPerson, roles: ['resident' as const] }
const open = (me: StudyMe) => {
  cloud.answers[ME] = () => ok(me)
  return render(<BindPage />)
}

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 't', person: resident })
  useStudyMe.setState({ me: null, status: 'idle', offline: false, problem: null })
  Object.assign(cloud, { reachable: true, asked: [], answers: {} })
  cloud.answers[WHO] = () => ok({ person: officialPerson })
})

it('says which unit, post and category, and leads to the duties', async () => {
  open(bound)
  expect(await shows('示例·甲局 / 示例·支队')).toBeInTheDocument()
  for (const fact of ['科长', '行政执法人员', '2026年1月5日', '138****0002'])
    expect(screen.getByText(fact)).toBeInTheDocument()
  tap('看我的学法任务')
  expect(journal.at(-1)).toBe('navigateTo /features/study/pages/duties/index')
})

it('binds with one tap where the number is on the roster, and the account may then do more', async () => {
  cloud.answers[BIND] = () => ok(bound)
  open(unbound('may-bind'))
  fireEvent.click(await screen.findByRole('button', { name: '绑定' }))
  expect(await shows('示例·甲局 / 示例·支队')).toBeInTheDocument()
  await waitFor(() => expect(useSession.getState().person?.roles).toEqual(['official']))
})

it('asks for the name where another account was bound; a wrong one is said at the box, and stays in it', async () => {
  const message = '姓名和名册上的对不上，请核对后再填；还不行请联系本单位管理员。'
  cloud.answers[BIND] = ({ input }) =>
    input.name === '示例·李科长' ? ok(bound) : { status: 400, body: problem('bad-input', { message }) }
  open(unbound('name-needed'))
  await shows(BINDING_WORDS['name-needed'])
  tap('绑定到这个账号')
  expect(screen.getByText('请填写名册上的姓名。')).toBeInTheDocument()
  expect(cloud.asked).not.toContain(BIND)
  fireEvent.input(screen.getByLabelText('姓名'), { target: { value: '示例·王五' } })
  tap('绑定到这个账号')
  expect(await shows(message)).toBeInTheDocument()
  expect(screen.getByLabelText('姓名')).toHaveValue('示例·王五')
  fireEvent.input(screen.getByLabelText('姓名'), { target: { value: ' 示例·李科长 ' } })
  tap('绑定到这个账号')
  expect(await shows('示例·甲局 / 示例·支队')).toBeInTheDocument()
})

it.each(['no-number', 'prove-again'] as const)('%s: says so and leads to the log-in', async (standing) => {
  open(unbound(standing, null))
  await shows(BINDING_WORDS[standing])
  tap('用手机号登录')
  expect(journal.at(-1)).toContain('/pages/log-in/')
})

it.each(['not-listed', 'number-shared'] as const)('%s: says whom to ask, and looks again', async (standing) => {
  open(unbound(standing))
  expect(await shows(BINDING_WORDS[standing])).toHaveTextContent('本单位管理员')
  cloud.answers[ME] = () => ok(bound)
  tap('再看看')
  expect(await shows('示例·甲局 / 示例·支队')).toBeInTheDocument()
})

it('whoever looks after units is told where that is done', async () => {
  open({ ...unbound('not-listed'), supervises: ['示例·甲局', '示例·乙局'] })
  expect(await shows('示例·甲局、示例·乙局')).toBeInTheDocument()
})

it('a guest is led to the log-in, and nothing is asked', async () => {
  useSession.setState({ person: null })
  open(bound)
  fireEvent.click(await screen.findByRole('button', { name: '登录' }))
  expect(journal.at(-1)).toContain('/pages/log-in/')
  expect(cloud.asked).toEqual([])
})

it('without a network: what this phone saw last, or a retry', async () => {
  const { unmount } = open(bound)
  await shows('示例·甲局 / 示例·支队')
  unmount()
  cloud.reachable = false
  const again = render(<BindPage />)
  expect(await shows(/这台手机上次看到的/)).toBeInTheDocument()
  expect(screen.getByText('科长')).toBeInTheDocument()
  again.unmount()
  useStudyMe.setState({ me: null, status: 'idle' })
  render(<BindPage />)
  const retry = await screen.findByRole('button', { name: '再试一次' })
  cloud.reachable = true
  fireEvent.click(retry)
  expect(await shows('科长')).toBeInTheDocument()
})

it('somebody else on this phone does not see it', async () => {
  open(bound)
  await shows('科长')
  useSession.setState({ person: { ...resident, id: '33333333-3333-4333-8333-333333333333' } })
  await waitFor(() => expect(useStudyMe.getState().me).toBeNull())
})
