import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { stage } from '../../../../config/jest/taro'
import { problem } from '@/contract/problem'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { useCheckCertificate } from '@/state/exams/after/check-certificate'
import VerifyPage from '../pages/verify'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const CHECK = 'POST /api/certificates/check'
const NUMBER = 'HG2026-04827731-0'
const certificate = {
  ...{ number: NUMBER, examTitle: '示例考试', outcome: 'good', issuedDay: '2026-11-23', unitMasked: '示****局' },
  ...{ revokedDay: null, sample: true },
}

/** What was asked, in the order of asking. */
let sent: object[] = []
const answer = (body: object) => {
  cloud.answers[CHECK] = ({ input }) => {
    sent.push(input)
    return ok(body)
  }
}

beforeEach(() => {
  sent = []
  stage.clear()
  useCheckCertificate.setState({ checked: null, failed: null, busy: false })
  Object.assign(cloud, { reachable: true, asked: [], answers: {} })
})
const write = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const check = () => fireEvent.click(screen.getByRole('button', { name: '核验' }))

test('what was scanned stands there; with the name it says what it is', async () => {
  stage.openWith({ number: NUMBER })
  answer({ state: 'valid', certificate })
  render(<VerifyPage />)
  write('证书上的姓名', ' 示例·甲 ')
  check()
  expect(await screen.findByText(/这张合格证有效/)).toBeInTheDocument()
  expect(screen.getByText('良好')).toBeInTheDocument()
  expect(screen.getByText('示****局')).toBeInTheDocument()
  expect(screen.getByText('示例')).toBeInTheDocument()
  expect(sent.at(-1)).toEqual({ number: NUMBER, name: '示例·甲' })
})

test('a number that cannot be one is told before anything is asked, and so is a missing name', async () => {
  render(<VerifyPage />)
  write('证书编号', 'HG2026-04827731-1')
  check()
  expect(await screen.findByText(/写错了一位/)).toBeInTheDocument()
  expect(screen.getByText('请填写证书上的姓名。')).toBeInTheDocument()
  expect(sent).toEqual([])
  expect(cloud.asked).not.toContain(CHECK)
})

test('small letters and missing dashes are forgiven', async () => {
  answer({ state: 'none', certificate: null })
  render(<VerifyPage />)
  write('证书编号', 'hg2026 04827731 0')
  write('证书上的姓名', '示例·乙')
  check()
  expect(await screen.findByText(/没有查到编号和姓名都对得上的合格证/)).toBeInTheDocument()
  expect(sent.at(-1)).toMatchObject({ number: NUMBER })
  write('证书上的姓名', '示例·丙')
  await waitFor(() => expect(screen.queryByText(/没有查到/)).toBeNull())
})

test('a revoked one says so with the day', async () => {
  stage.openWith({ number: NUMBER })
  cloud.answers[CHECK] = () => ok({ state: 'revoked', certificate: { ...certificate, revokedDay: '2026-12-01' } })
  render(<VerifyPage />)
  write('证书上的姓名', '示例·甲')
  check()
  expect(await screen.findByText('这张合格证已经撤销（2026年12月1日），不再有效。')).toBeInTheDocument()
})

test('what went wrong at the server has its number, for whoever calls', async () => {
  stage.openWith({ number: NUMBER })
  cloud.answers[CHECK] = () => ({ status: 500, body: problem('internal', { logId: 'a1b2c3' }) })
  render(<VerifyPage />)
  write('证书上的姓名', '示例·甲')
  check()
  expect(await screen.findByText(/a1b2c3/)).toBeInTheDocument()
})

test('no network and too many tries are told, and tried again', async () => {
  stage.openWith({ number: NUMBER })
  cloud.answers[CHECK] = () => refusal('too-many')
  render(<VerifyPage />)
  write('证书上的姓名', '示例·甲')
  check()
  expect(await screen.findByText(/操作太频繁/)).toBeInTheDocument()
  cloud.answers[CHECK] = () => ok({ state: 'valid', certificate })
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText(/这张合格证有效/)).toBeInTheDocument()
})
