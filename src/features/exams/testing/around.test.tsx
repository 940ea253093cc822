import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { exam, EXAM, NOW, officialPerson, paper, PAPER, result } from '@/platform/testing/sample-exams'
import { useSession } from '@/platform/session'
import { useCertificates } from '@/state/exams/after/certificates'
import { useExemptions } from '@/state/exams/after/exemptions'
import { useResult } from '@/state/exams/after/result'
import { useMyExams } from '@/state/exams/my-exams'
import CertificatesPage from '../pages/certificates'
import ExamPage from '../pages/exam'
import ExemptionPage from '../pages/exemption'
import ExamsPage from '../pages/list'
import ResultPage from '../pages/result'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

/** What the person picks from their files. */
const picked = { file: null as { name: string; bytes: number; base64: string } | null }
jest.mock('@/platform/files/pick-file', () => ({
  pickFile: () => Promise.resolve(picked.file),
  pickWord: '选一个文件',
}))
const saved: string[] = []
jest.mock('@/platform/files/open-document', () => ({
  openDocument: (name: string) => Promise.resolve(saved.push(name) > 0),
  openDocumentWord: '下载合格证 PDF',
}))

const OTHER = 'e2222222-2222-4222-8222-222222222222'
const TEN = '2026-12-02T02:00:00.000Z'
const TWO = '2026-12-02T06:00:00.000Z'
const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  stage.clear()
  saved.length = 0
  picked.file = null
  useSession.setState({ token: 't', person: officialPerson })
  useMyExams.setState({ exams: null, opened: {}, problem: null })
  useResult.setState({ paperId: null, result: null, problem: null, drafts: {} })
  useCertificates.setState({ certificates: null, problem: null })
  useExemptions.setState({ exams: [], exemptions: null, problem: null, draft: null, sent: null })
  Object.assign(cloud, { reachable: true, asked: [], answers: {} })
})

const listed = (...exams: ReturnType<typeof exam>[]) => {
  cloud.answers['GET /api/exams'] = () => ok({ serverNow: NOW, exams })
}

describe('my exams', () => {
  it('says what will be here, and to whom it is not open why', async () => {
    listed()
    const { unmount } = render(<ExamsPage />)
    expect(await screen.findByText('单位安排的考试会在这里。现在没有要考的。')).toBeInTheDocument()
    unmount()
    useMyExams.setState({ exams: null })
    cloud.answers['GET /api/exams'] = () => refusal('forbidden')
    render(<ExamsPage />)
    expect(await screen.findByText(/没有这项权限/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '再试一次' })).not.toBeInTheDocument()
  })

  it('whoever is not on a roster yet is led to where that is done', async () => {
    cloud.answers['GET /api/exams'] = () => refusal('wrong-state')
    render(<ExamsPage />)
    fireEvent.click(await screen.findByRole('button', { name: '去绑定' }))
    expect(journal).toEqual(['navigateTo /features/study/pages/bind/index'])
  })

  it('a guest is asked to log in', () => {
    useSession.setState({ token: null, person: null })
    render(<ExamsPage />)
    tap('登录')
    expect(journal).toEqual(['navigateTo /features/account/pages/log-in/index'])
    expect(cloud.asked).toEqual([])
  })

  it('chooses an own time; seats that are gone say so and show as gone', async () => {
    const times = [
      { startsAt: TEN, free: 1 },
      { startsAt: TWO, free: 4 },
    ]
    listed(exam({ id: OTHER, state: 'choose', times, startUntil: null }))
    cloud.answers[`PUT /api/exams/${OTHER}/time`] = () => {
      listed(exam({ id: OTHER, state: 'choose', times: [{ startsAt: TEN, free: 0 }, times[1]!], startUntil: null }))
      return { status: 409, body: { code: 'slot-taken', message: '这个时间的座位刚被别人选满了，请另选一个时间。' } }
    }
    render(<ExamsPage />)
    fireEvent.click(await screen.findByRole('button', { name: '选考试时间' }))
    fireEvent.click(screen.getByRole('radio', { name: /10:00.*还有 1 个位置/ }))
    tap('就选 12月2日 周三 10:00')
    expect(await screen.findByText(/刚被别人选满了/)).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: /10:00.*已满/ })).toHaveAttribute('aria-disabled', 'true')
    expect(screen.getByRole('button', { name: '先选一个时间' })).toBeInTheDocument()
    cloud.answers[`PUT /api/exams/${OTHER}/time`] = ({ input }) => {
      listed(exam({ id: OTHER, state: 'coming', times, chosenAt: String(input.startsAt), startUntil: null }))
      return ok({ chosenAt: input.startsAt })
    }
    fireEvent.click(screen.getByRole('radio', { name: /14:00/ }))
    expect(screen.queryByText(/刚被别人选满了/)).not.toBeInTheDocument()
    tap('就选 12月2日 周三 14:00')
    expect(await screen.findByText('您选的时间：12月2日 周三 14:00')).toBeInTheDocument()
  })
})

describe('before the start', () => {
  const shown = (change: Parameters<typeof exam>[0] = {}) => {
    cloud.answers[`GET /api/exams/${EXAM}`] = () => ok({ serverNow: NOW, exam: exam(change) })
    stage.openWith({ id: EXAM })
    return render(<ExamPage />)
  }

  it('tells the rules and begins with one button; twice tapped it is one paper', async () => {
    shown()
    expect(await screen.findByText('3 题，90 分钟')).toBeInTheDocument()
    expect(screen.getByText(/不会因此判不合格/)).toBeInTheDocument()
    tap('开始作答')
    await waitFor(() => expect(journal).toHaveLength(1))
    tap('开始作答')
    await waitFor(() => expect(journal).toHaveLength(2))
    expect(journal[0]).toMatch(new RegExp(`sitting/index\\?exam=${EXAM}&paper=[0-9a-f-]{36}$`))
    expect(journal[1]).toBe(journal[0])
  })

  it('a paper on another device, or on this one before it was cleared: says what happens and goes on by one tap', async () => {
    cloud.answers[`GET /api/exam-papers/${PAPER}`] = () =>
      ok({ serverNow: NOW, deadlineAt: NOW, state: 'open', epoch: 1, here: false })
    cloud.answers[`POST /api/exams/${EXAM}/papers`] = () => ok(paper({ epoch: 2 }))
    shown({ state: 'sitting', paperId: PAPER, paperHere: false })
    expect(await screen.findByText(/清除过数据.*剩余时间都一样，另一台变成只能看/)).toBeInTheDocument()
    tap('在这部手机上继续')
    await waitFor(() => expect(journal[0]).toContain(`paper=${PAPER}`))
    expect(cloud.asked).toContain(`POST /api/exams/${EXAM}/papers`)
  })

  it.each([
    ['goes on at once where it is this phone', true],
    ['asks first where it went to another since the page was opened', false],
  ])('an open paper %s', async (_, here) => {
    cloud.answers[`GET /api/exam-papers/${PAPER}`] = () =>
      ok({ serverNow: NOW, deadlineAt: NOW, state: 'open', epoch: 1, here })
    shown({ state: 'sitting', paperId: PAPER })
    fireEvent.click(await screen.findByRole('button', { name: '接着作答' }))
    if (here) return waitFor(() => expect(journal[0]).toContain(`paper=${PAPER}`))
    expect(await screen.findByText(/在另一台设备上打开着/)).toBeInTheDocument()
    tap('先不')
    expect(journal).toEqual([])
    return undefined
  })

  it.each([
    ['coming', {}, /12月1日 周二 09:00 可以开始/],
    ['choose', { times: [{ startsAt: TEN, free: 2 }] }, /请先选一个考试时间/],
    ['missed', {}, /没有您的答卷/],
    ['exempt', {}, /已同意您免考/],
  ])('there is no start where it is %s', async (state, change, words) => {
    shown({ state, startUntil: null, ...change })
    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /作答/ })).not.toBeInTheDocument()
  })

  it.each([
    ['failed', true, 1],
    ['failed', false, 0],
    ['passed', true, 0],
  ])('afterwards no rules of how to start; who %s and has a make-up (%s) reads where it comes', async (...of) => {
    const [outcome, makeUp, told] = of
    const sat = { id: PAPER, attempt: 1, handedInAt: NOW, scoreTenths: 20, maxTenths: 60, outcome }
    shown({ state: 'done', startUntil: null, papers: [sat], makeUp })
    expect(await screen.findByText('考过的')).toBeInTheDocument()
    expect(screen.queryByText(/不会因此判不合格/)).not.toBeInTheDocument()
    expect(screen.queryAllByText(/没有合格，一年内可以补考一次/)).toHaveLength(told)
  })
})

describe('the result', () => {
  const shown = (change: Parameters<typeof result>[0] = {}) => {
    cloud.answers[`GET /api/exam-papers/${PAPER}/result`] = () => ok(result(change))
    stage.openWith({ id: PAPER })
    return render(<ResultPage />)
  }
  const card = (n: number) => within(document.getElementById(`review-${n}`)!)

  it('score, what it means, and first what did not get its marks, with reason', async () => {
    shown({ late: 1, left: { times: 2, seconds: 95 } })
    expect(await screen.findByText('合格')).toBeInTheDocument()
    expect(screen.getByText('2 次，共 1 分 35 秒，只作记录')).toBeInTheDocument()
    expect(screen.getByText(/1 题的答案在时间之后到达/)).toBeInTheDocument()
    expect(document.getElementById('review-1')).toBeNull()
    fireEvent.click(card(2).getByRole('button', { name: '看答案和解释' }))
    expect(card(2).getByRole('radio', { name: /您选的/ })).toBeInTheDocument()
    expect(card(2).getByText('示例：法律这样规定。')).toBeInTheDocument()
    expect(card(3).getByText('没有作答')).toBeInTheDocument()
  })

  it('an address that leads to nothing leads on', async () => {
    stage.openWith({ id: OTHER })
    render(<ResultPage />)
    fireEvent.click(await screen.findByRole('button', { name: '看我的考试' }))
    expect(journal).toEqual(['navigateTo /features/exams/pages/list/index'])
  })

  it('a question that says nothing without its case shows it folded too', async () => {
    const questions = result().questions.map((question) => ({ ...question, caseStem: '示例：老王告了镇政府。' }))
    shown({ questions })
    expect(await screen.findAllByText('示例：老王告了镇政府。')).toHaveLength(2)
  })

  it('while others sit it nothing gives the answer away', async () => {
    const untold = { answer: null, explanation: null, gotTenths: null, fix: null }
    const closed = result().questions.map((question) => ({ ...question, ...untold }))
    shown({ open: false, questions: closed })
    expect(await screen.findByText(/17:00 考试结束、大家都交卷以后，再给您看每题对错/)).toBeInTheDocument()
    expect(screen.queryByText(/答对|0 \/ 2/)).not.toBeInTheDocument()
    expect(card(1).getByText('已作答')).toBeInTheDocument()
    fireEvent.click(card(2).getByRole('button', { name: '看题目' }))
    expect(screen.queryByText(/正确答案|法律这样规定/)).not.toBeInTheDocument()
  })

  it('an appeal is sent once, after it says enough, and shows with its answer', async () => {
    const sent: unknown[] = []
    shown()
    fireEvent.click(await screen.findByRole('radio', { name: '全部题目' }))
    fireEvent.click(card(2).getByRole('button', { name: '看答案和解释' }))
    fireEvent.click(card(2).getByRole('button', { name: /申诉/ }))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '错了' } })
    tap('提交申诉')
    expect(screen.getByText(/至少写 5 个字/)).toBeInTheDocument()
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '示例：法条已经修改了' } })
    tap('提交申诉')
    expect(await screen.findByText(/写好的内容还在/)).toBeInTheDocument()
    const { id } = useResult.getState().drafts[1]!
    cloud.answers[`PUT /api/my/exam-appeals/${id}`] = ({ input }) => {
      sent.push(input)
      const appealed = result().questions.map((question) =>
        question.question === 1 ? { ...question, appeal: { state: 'kept', answer: '示例：核对过了。' } } : question,
      )
      cloud.answers[`GET /api/exam-papers/${PAPER}/result`] = () => ok(result({ questions: appealed }))
      const { paperId, question, text } = input as { paperId: string; question: number; text: string }
      const told = { examTitle: '示例', stem: '示例', sentAt: NOW, state: 'open', answer: null, answeredAt: null }
      return ok({ id, paperId, question, text, ...told })
    }
    tap('提交申诉')
    expect(await screen.findByText('核实过，题目没有问题：示例：核对过了。')).toBeInTheDocument()
    expect(sent).toEqual([{ paperId: PAPER, question: 1, text: '示例：法条已经修改了' }])
  })

  it('tells each grading once there was more than one', async () => {
    const first = result().gradings[0]!
    shown({ gradings: [first, { ...first, at: TEN, why: 'question-fixed', scoreTenths: 600, outcome: 'excellent' }] })
    expect(await screen.findByText('题目更正后重新评分')).toBeInTheDocument()
    expect(screen.getByText('60 分，优秀')).toBeInTheDocument()
  })
})

describe('certificates', () => {
  const NUMBER = 'XJ2026-000123-4'
  const certificate = {
    ...{ number: NUMBER, examId: EXAM, examTitle: '示例考试', name: '陈示例', unitName: '示例单位' },
    ...{ outcome: 'good', issuedDay: '2026-11-30', revoked: false, address: `/c/${NUMBER}`, sample: true },
  }

  it('shows number and code, and hands the PDF to the phone', async () => {
    cloud.answers['GET /api/my/certificates'] = () => ok({ certificates: [certificate] })
    cloud.answers[`GET /api/my/certificates/${NUMBER}/pdf`] = () => ok({ fileName: '合格证.pdf', base64: 'QQ==' })
    render(<CertificatesPage />)
    expect(await screen.findByText(NUMBER)).toBeInTheDocument()
    expect(screen.getByRole('img', { name: `核验二维码，编号 ${NUMBER}` })).toBeInTheDocument()
    tap('下载合格证 PDF')
    await waitFor(() => expect(saved).toEqual(['合格证.pdf']))
  })

  it('one that was taken back has neither', async () => {
    cloud.answers['GET /api/my/certificates'] = () => ok({ certificates: [{ ...certificate, revoked: true }] })
    render(<CertificatesPage />)
    expect(await screen.findByText('已撤销')).toBeInTheDocument()
    expect(screen.getByText(/有疑问请联系本单位管理员/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /PDF/ })).not.toBeInTheDocument()
  })
})

describe('asking for an exemption', () => {
  const asked = (id: string, state = 'asked') => ({
    ...{ id, examId: EXAM, examTitle: '示例考试', reason: 'maternity', text: null, fileName: '证明.pdf', state },
    ...{ note: null, askedAt: NOW, decidedAt: null },
  })
  const list = (...exemptions: object[]) => {
    const exams = [{ id: EXAM, title: '示例考试', closesAt: TEN }]
    cloud.answers['GET /api/my/exemptions'] = () => ok({ exams, exemptions })
  }

  it('with reason and file, in pieces, once; and can be taken back', async () => {
    list()
    render(<ExemptionPage />)
    fireEvent.click(await screen.findByRole('link', { name: /示例考试/ }))
    fireEvent.click(screen.getByRole('radio', { name: '孕期、产假或哺乳期' }))
    picked.file = { name: '证明.docx', bytes: 10, base64: 'QUJD' }
    tap('选一个文件')
    expect(await screen.findByText(/只收 PDF/)).toBeInTheDocument()
    picked.file = { name: '证明.pdf', bytes: 90_000, base64: 'QUJD'.repeat(30_000) }
    tap('选一个文件')
    expect(await screen.findByText('证明.pdf')).toBeInTheDocument()
    const { id } = useExemptions.getState().draft!
    for (const part of [0, 1]) cloud.answers[`PUT /api/my/exemptions/${id}/file/${part}`] = () => ok({})
    cloud.answers[`PUT /api/my/exemptions/${id}`] = ({ input }) => {
      expect(input).toMatchObject({ examId: EXAM, reason: 'maternity', file: { bytes: 90_000, pieces: 2 } })
      list(asked(id))
      return ok(asked(id))
    }
    cloud.answers[`POST /api/my/exemptions/${id}/take-back`] = () => {
      list(asked(id, 'taken-back'))
      return ok(asked(id, 'taken-back'))
    }
    tap('提交申请')
    expect(await screen.findByText('等待单位审批')).toBeInTheDocument()
    tap('撤回申请')
    expect(await screen.findByText('已撤回')).toBeInTheDocument()
  })

  it('what could not be sent stays filled in', async () => {
    list()
    stage.openWith({ id: EXAM })
    render(<ExemptionPage />)
    fireEvent.click(await screen.findByRole('radio', { name: '患重大疾病' }))
    tap('提交申请')
    expect(await screen.findByText(/填好的内容还在/)).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '患重大疾病' })).toBeChecked()
  })
})
