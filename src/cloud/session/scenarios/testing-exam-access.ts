import type { Access } from '@/contract/endpoint'

const EDITORS: Access = ['editor', 'admin']
const SEERS: Access = ['supervisor', 'admin']
const EXAM_MAKERS: Access = ['supervisor', 'editor', 'admin']
const OWN = '00000000-0000-4000-8000-0000000000bb'
const BLUEPRINT = {
  title: '示例蓝图',
  category: 'all',
  body: {
    sections: [
      {
        ...{ title: '单选题', kind: 'single', topics: [], laws: [], count: 1, marksTenths: 20 },
        difficulty: { from: 1, to: 5 },
      },
    ],
    ...{ pass: 60, good: 80, excellent: 90, minutes: 90, partialCredit: false },
  },
}
const EXAM = {
  ...{ title: '示例考试', kind: 'formal', category: 'all', unitId: null, makesUpId: null, times: [] },
  opensAt: '2026-11-24T01:00:00Z',
  closesAt: '2026-11-25T01:00:00Z',
  rules: { attempts: 1, leaveLimit: null },
}

/** Lines of the table of access for the desk of exams and what comes after them. */
export const EXAM_ACCESS: Record<string, [Access, object]> = {
  'PUT /api/my/exam-appeals/:id': [['official'], { id: OWN, paperId: OWN, question: 0, text: '示例：答案不对' }],
  'GET /api/my/exam-appeals': [['official'], {}],
  'GET /api/my/exemptions': [['official'], {}],
  'PUT /api/my/exemptions/:id/file/:part': [['official'], { id: OWN, part: '0', piece: 'AAAA' }],
  'PUT /api/my/exemptions/:id': [['official'], { id: OWN, examId: OWN, reason: 'retiring' }],
  'POST /api/my/exemptions/:id/take-back': [['official'], { id: OWN }],
  'GET /api/my/certificates': [['official'], {}],
  'GET /api/my/certificates/:number/pdf': [['official'], { number: 'HG2026-00000000-0' }],
  'POST /api/certificates/check': ['open', { number: 'HG2026-00000000-0', name: '示例' }],
  'GET /api/console/exam-blueprints': [EDITORS, {}],
  'POST /api/console/exam-blueprints': [EDITORS, { id: OWN, ...BLUEPRINT }],
  'POST /api/console/exam-blueprints/check': [EDITORS, { category: 'all', body: BLUEPRINT.body }],
  'GET /api/console/exam-blueprints/:id': [EDITORS, { id: OWN }],
  'PUT /api/console/exam-blueprints/:id': [EDITORS, { id: OWN, revision: 1, ...BLUEPRINT }],
  'PUT /api/console/exam-blueprints/:id/state': [EDITORS, { id: OWN, revision: 1, state: 'retired' }],
  'GET /api/console/exams': [EXAM_MAKERS, {}],
  'GET /api/console/exam-choices': [EDITORS, {}],
  'POST /api/console/exams': [EDITORS, { id: OWN, blueprintId: OWN, ...EXAM }],
  'GET /api/console/exams/:id': [EDITORS, { id: OWN }],
  'PUT /api/console/exams/:id': [EDITORS, { id: OWN, revision: 1, ...EXAM }],
  'POST /api/console/exams/:id/publish': [EDITORS, { id: OWN, revision: 1 }],
  'POST /api/console/exams/:id/cancel': [EDITORS, { id: OWN, revision: 1, reason: '示例原因' }],
  'GET /api/console/exams/:id/candidates': [SEERS, { id: OWN }],
  'PUT /api/console/exams/:id/candidates/:officialId': [
    SEERS,
    { id: OWN, officialId: OWN, extraMinutes: 0, largePrint: false },
  ],
  'POST /api/console/exams/:id/candidates/:officialId/look': [SEERS, { id: OWN, officialId: OWN }],
  'POST /api/console/exams/:id/export': [SEERS, { id: OWN }],
  'PUT /api/console/exam-papers/:id/late': [SEERS, { id: OWN, counts: true, reason: '示例原因' }],
  'GET /api/console/exam-appeals': [EDITORS, { state: 'open' }],
  'GET /api/console/exam-appeals/:id': [EDITORS, { id: OWN }],
  'PUT /api/console/exam-appeals/:id/answer': [
    EDITORS,
    { id: OWN, answer: '示例答复内容', others: false, decision: { kind: 'kept' } },
  ],
  'GET /api/console/exemptions': [SEERS, { state: 'open' }],
  'GET /api/console/exemptions/:id': [SEERS, { id: OWN }],
  'GET /api/console/exemptions/:id/file/:part': [['supervisor'], { id: OWN, part: '0' }],
  'PUT /api/console/exemptions/:id/decision': [SEERS, { id: OWN, state: 'approved', note: '同意' }],
}
