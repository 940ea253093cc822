import type { ConsoleQuestion, QuestionRow, QuestionVersion } from '@/contract/console/console-questions'
import type { QuestionDraft } from '@/contract/console/question-draft'
import { EDITOR } from './samples'

export const sampleQuestionBody = (part: Partial<QuestionDraft> = {}): QuestionDraft => ({
  kind: 'single',
  stem: '示例：定金最多是多少？',
  options: ['一成', '两成', '三成', '一半'],
  answer: ['B'],
  explanation: '示例：超过的部分没有定金的效力。',
  citations: [{ id: 'civil-code:586', digest: '不超过两成。', textHash: '0123456789abcdef', rests: ['百分之二十'] }],
  difficulty: 3,
  family: 'earnest',
  topic: 'neighbours',
  audiences: ['resident'],
  ...part,
})

export const sampleQuestionVersion = (part: Partial<QuestionVersion> = {}): QuestionVersion => ({
  version: 1,
  state: 'published',
  revision: 3,
  body: sampleQuestionBody(),
  corrects: false,
  authorName: '示例编辑·小周',
  writerIds: [EDITOR.id],
  reviewerName: null,
  note: null,
  updatedAt: '2026-11-24T02:00:00.000Z',
  ...part,
})

export const sampleQuestion = (part: Partial<ConsoleQuestion> = {}): ConsoleQuestion => ({
  id: 'q1',
  live: true,
  doubt: null,
  versions: [sampleQuestionVersion()],
  reports: [],
  alike: [],
  statistics: null,
  ...part,
})

export const sampleQuestionRow = (id: string, part: Partial<QuestionRow> = {}): QuestionRow => ({
  id,
  stem: `示例题目 ${id}`,
  kind: 'single',
  topic: 'housing',
  difficulty: 3,
  examOnly: false,
  live: true,
  version: 1,
  state: 'published',
  doubt: null,
  answers: 0,
  right: null,
  updatedAt: '2026-11-24T02:00:00.000Z',
  ...part,
})
