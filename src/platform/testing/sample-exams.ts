import type { MyExam, PaperView } from '@/contract/exams/sitting'
import type { Output } from '@/contract/endpoint'
import type { getPaperResult } from '@/contract/exams/sitting'

/** For tests: an exam, its paper and its result as the cloud tells them. */
export const EXAM = 'e1111111-1111-4111-8111-111111111111'
export const PAPER = 'a1111111-1111-4111-8111-111111111111'
export const NOW = '2026-12-01T06:00:00.000Z'

export const officialPerson = {
  ...{ id: 'p7', displayName: '示例干部·陈明', phoneMasked: '138****0007' },
  ...{ roles: ['official'], sample: true },
}

export const exam = (change: Partial<MyExam> = {}): MyExam => ({
  id: EXAM,
  title: '示例：行政执法人员资格考试',
  kind: 'formal',
  opensAt: '2026-12-01T01:00:00.000Z',
  closesAt: '2026-12-01T10:00:00.000Z',
  minutes: 90,
  extraMinutes: 0,
  questions: 3,
  pass: 60,
  attempts: 2,
  taken: 0,
  leaveLimit: null,
  state: 'open',
  paperId: null,
  papers: [],
  times: [],
  chosenAt: null,
  startUntil: '2026-12-01T10:00:00.000Z',
  certificate: null,
  ...change,
})

const question = (n: number, kind: string) => ({
  ...{ id: `q${n}`, version: 1, kind, topic: 'punishment', section: kind === 'multiple' ? 1 : 0, marksTenths: 20 },
  stem: `示例第 ${n + 1} 题：哪种做法对？`,
  options: ['甲', '乙', '丙', '丁'].map((text, at) => ({ letter: 'CADB'[at]!, text: `${text}${n + 1}` })),
})

export const paper = (change: Partial<PaperView> = {}): PaperView => ({
  id: PAPER,
  examId: EXAM,
  title: '示例：行政执法人员资格考试',
  kind: 'formal',
  attempt: 1,
  epoch: 1,
  serverNow: NOW,
  startedAt: NOW,
  deadlineAt: '2026-12-01T07:30:00.000Z',
  largePrint: false,
  leaveLimit: null,
  sections: [
    { title: '单选题', kind: 'single', count: 2, marksTenths: 20 },
    { title: '多选题', kind: 'multiple', count: 1, marksTenths: 20 },
  ],
  questions: [question(0, 'single'), question(1, 'single'), question(2, 'multiple')],
  answers: [],
  marked: [],
  state: 'open',
  ...change,
})

export const result = (change: Partial<Output<typeof getPaperResult>> = {}): Output<typeof getPaperResult> => ({
  ...{ title: '示例：行政执法人员资格考试', kind: 'formal', attempt: 1, handedInAt: NOW, handedInBy: 'person' },
  ...{ scoreTenths: 400, maxTenths: 600, outcome: 'passed', pass: 60, late: 0, left: { times: 0, seconds: 0 } },
  gradings: [{ at: NOW, why: 'handed-in', scoreTenths: 400, outcome: 'passed' }],
  ...{ open: true, closesAt: '2026-12-05T09:00:00.000Z' },
  questions: paper().questions.map(({ section: _section, topic: _topic, ...asked }, n) => ({
    ...asked,
    question: n,
    chosen: n === 0 ? 'A' : n === 1 ? 'B' : '',
    gotTenths: n === 0 ? 20 : 0,
    answer: ['A'],
    explanation: '示例：法律这样规定。',
    citations: [],
    fix: null,
    appeal: null,
  })),
  certificate: null,
  ...change,
})
