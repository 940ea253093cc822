import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { app as cloud } from '@/cloud/app'
import { plantEpisode, testBody } from '@/cloud/episodes/testing-episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { testQuestion } from '@/cloud/practice/testing-questions'
import { testHandbook } from '@/cloud/study/handbook/testing-handbooks'
import { testSession } from '@/cloud/study/sessions/testing-sessions'
import type { Access, Endpoint } from '@/contract/endpoint'
import { ROLES, type Role } from '@/domain/session/roles'
import { forgetLimits, personWith } from '../testing-people'
import { EXAM_ACCESS } from './testing-exam-access'

const EDITORS: Access = ['editor', 'admin']
const OVERSEERS: Access = ['supervisor', 'admin']
const FEEDBACK = { id: '00000000-0000-4000-8000-00000000f00d' }
const OFFICIALS: Access = ['official']
const SIGN_MAKERS: Access = ['clerk', 'editor', 'admin']
const ROSTER: Access = ['supervisor', 'admin']
const ID = 'test-matrix'
const UPLOAD = '00000000-0000-4000-8000-0000000000aa'
const OWN = '00000000-0000-4000-8000-0000000000bb'
const ANSWER = { id: OWN, source: 'daily', questionId: ID, version: 1, chosen: ['A'], at: '2026-11-23T01:00:00Z' }
const step = { id: ID, version: 1 }
const PLACE = 'p2222222'
const VILLAGE = '500105001001'
const SLOT = { village: VILLAGE, lawyer: 'any', startsAt: '2026-11-24T01:00:00Z' }
const FORM = { id: OWN, mode: 'phone', matter: 'work', name: '示例', phone: '13900000000' }
const DESK: Access = ['clerk', 'admin']
const PLANNERS: Access = ['lawyer', 'firm', 'editor', 'admin']
const PAIRING = { code: VILLAGE, fromDay: '2027-01-01', mark: 'x' }
const PAIRED = { toDay: null, firmId: OWN, lawyerIds: [OWN] }
const FIRM = { name: '示例律所', phone: '023-0000-0099', promiseHours: null }
const OFFICIAL = { unitId: UPLOAD, name: '示例', post: '', category: 'leader', joinedDay: '2026-01-01' }
const WATCHERS: Access = ['supervisor', 'admin']
const TARGETS = { theory: 0, practice: 0, assessment: 0 }
const LAWYER = { name: '示例律师', fields: [], languages: ['mandarin'], dutyPlace: '示例服务站', intro: '' }

/** Who may do what, written down a second time: an endpoint that is missing here, or opens up by mistake, fails. */
const TABLE: Record<string, [Access, object]> = {
  'POST /api/session/guest': ['open', {}],
  'GET /api/session': ['device', {}],
  'GET /api/session/options': ['open', {}],
  'POST /api/session/code': ['open', { phone: '19900000099' }],
  'POST /api/session/phone': ['open', { phone: '19900000099', code: '000000' }],
  'POST /api/session/weapp': ['open', { code: 'x' }],
  'POST /api/session/sample': ['open', { persona: 'resident' }],
  'POST /api/session/log-out': ['device', {}],
  'POST /api/session/log-out-everywhere': ['person', {}],
  'GET /api/district': ['open', {}],
  'GET /api/episodes': ['open', {}],
  'GET /api/episodes/:id': ['open', { id: ID }],
  'GET /api/my/episodes': ['device', {}],
  'PUT /api/my/episodes/:id/progress': ['device', { id: ID, positionMs: 1, at: '2026-11-23T01:00:00Z' }],
  'PUT /api/my/episodes/:id/favourite': ['device', { id: ID, favourite: true }],
  'GET /api/my/privacy': ['device', {}],
  'PUT /api/my/consent': ['device', { version: '2026-11-23' }],
  'GET /api/my/data': ['device', {}],
  'POST /api/my/data/forget': ['device', {}],
  'POST /api/my/account/deletion': ['person', {}],
  'POST /api/my/account/deletion/cancel': ['person', {}],
  'GET /api/messages/templates': ['open', {}],
  'POST /api/my/messages/grants': ['person', { id: OWN, templates: ['visit-ahead'] }],
  'POST /api/signs/:code/visits': ['device', { code: '500105001001' }],
  'POST /api/episodes/:id/views': ['device', { id: ID, at: '2026-11-23T01:00:00Z' }],
  'GET /api/episodes/:id/me-too': ['device', { id: ID }],
  'PUT /api/episodes/:id/me-too': ['device', { id: ID, meToo: true }],
  'PUT /api/my/feedback/:id': ['device', { ...FEEDBACK, kind: 'suggestion', text: '示例建议内容' }],
  'GET /api/my/feedback': ['device', {}],
  ...EXAM_ACCESS,
  'GET /api/exams': [OFFICIALS, {}],
  'GET /api/exams/:id': [OFFICIALS, { id: OWN }],
  'PUT /api/exams/:id/time': [OFFICIALS, { id: OWN, startsAt: SLOT.startsAt }],
  'POST /api/exams/:id/papers': [OFFICIALS, { id: OWN, paperId: UPLOAD }],
  'GET /api/exam-papers/:id': [OFFICIALS, { id: OWN }],
  'PUT /api/exam-papers/:id/answers': [OFFICIALS, { id: OWN, epoch: 1, answers: [] }],
  'POST /api/exam-papers/:id/hand-in': [OFFICIALS, { id: OWN, epoch: 1, answers: [] }],
  'POST /api/exam-papers/:id/left': [OFFICIALS, { id: OWN, events: [{ id: UPLOAD, awaySeconds: 1 }] }],
  'GET /api/exam-papers/:id/result': [OFFICIALS, { id: OWN }],
  'GET /api/practice': ['open', {}],
  'GET /api/practice/today': ['open', {}],
  'POST /api/my/practice/sets': ['device', { id: OWN, wanted: { source: 'topic', topic: 'work' } }],
  'POST /api/my/practice/answers': ['device', ANSWER],
  'GET /api/my/practice/due': ['device', {}],
  'GET /api/my/practice/book': ['device', {}],
  'GET /api/my/practice/questions/:questionId/outcome': ['device', { questionId: ID }],
  'PUT /api/my/practice/questions/:questionId/wish': ['device', { questionId: ID, wish: 'known' }],
  'GET /api/my/practice/progress': ['device', {}],
  'PUT /api/my/practice/settings': ['device', { points: true, dailyCap: 20 }],
  'PUT /api/my/practice/reports/:id': ['device', { id: OWN, questionId: ID, version: 1, reason: 'wrong' }],
  'GET /api/my/practice/notices': ['device', {}],
  'POST /api/my/practice/notices/read': ['device', { upTo: '2026-11-23T01:00:00Z' }],
  'GET /api/booking/villages': ['open', {}],
  'GET /api/console/booking/villages': [EDITORS, {}],
  'GET /api/console/booking/villages/:code': [EDITORS, { code: VILLAGE }],
  'PUT /api/console/booking/villages/:code/pairings/:fromDay': [EDITORS, { ...PAIRING, ...PAIRED }],
  'DELETE /api/console/booking/villages/:code/pairings/:fromDay': [EDITORS, PAIRING],
  'GET /api/console/booking/firms': [EDITORS, {}],
  'GET /api/console/booking/firms/:id': [EDITORS, { id: OWN }],
  'PUT /api/console/booking/firms/:id': [EDITORS, { id: OWN, revision: 0, ...FIRM }],
  'POST /api/console/booking/firms/:id/retire': [EDITORS, { id: OWN, reason: '示例原因' }],
  'POST /api/console/booking/firms/:id/restore': [EDITORS, { id: OWN }],
  'POST /api/console/booking/firms/:id/managers': [EDITORS, { id: OWN, phone: '19900000098' }],
  'DELETE /api/console/booking/firms/:id/managers/:personId': [EDITORS, { id: OWN, personId: OWN }],
  'GET /api/console/booking/lawyers': [EDITORS, {}],
  'GET /api/console/booking/figures': [EDITORS, {}],
  'GET /api/console/booking/directory': [EDITORS, {}],
  'POST /api/console/booking/directory-imports': [EDITORS, { name: '示例.csv' }],
  'GET /api/console/booking/lawyers/:id': [EDITORS, { id: OWN }],
  'PUT /api/console/booking/lawyers/:id': [EDITORS, { id: OWN, firmId: OWN, revision: 0, ...LAWYER }],
  'PUT /api/console/booking/lawyers/:id/account': [EDITORS, { id: OWN, phone: '19900000098' }],
  'POST /api/console/booking/lawyers/:id/retire': [EDITORS, { id: OWN }],
  'POST /api/console/booking/lawyers/:id/restore': [EDITORS, { id: OWN }],
  'GET /api/booking/villages/:code': ['open', { code: VILLAGE }],
  'GET /api/booking/slots': ['open', { village: VILLAGE, lawyer: 'any' }],
  'GET /api/my/booking/village': ['device', {}],
  'PUT /api/my/booking/village': ['device', { code: VILLAGE }],
  'POST /api/desk/holds': [DESK, { id: OWN, ...SLOT }],
  'GET /api/desk/holds/:id': [DESK, { id: OWN }],
  'POST /api/desk/holds/:id/extend': [DESK, { id: OWN }],
  'DELETE /api/desk/holds/:id': [DESK, { id: OWN }],
  'POST /api/my/booking/holds': ['device', { id: OWN, ...SLOT }],
  'GET /api/my/booking/holds/:id': ['device', { id: OWN }],
  'POST /api/my/booking/holds/:id/extend': ['device', { id: OWN }],
  'DELETE /api/my/booking/holds/:id': ['device', { id: OWN }],
  'POST /api/my/bookings': ['person', FORM],
  'GET /api/my/bookings': ['person', {}],
  'GET /api/my/bookings/:id': ['person', { id: OWN }],
  'POST /api/my/bookings/:id/cancel': ['person', { id: OWN, reason: '示例原因' }],
  'POST /api/my/bookings/:id/reschedule': [
    'person',
    { id: OWN, newId: UPLOAD, lawyer: 'any', startsAt: SLOT.startsAt },
  ],
  'POST /api/my/bookings/:id/substitute': ['person', { id: OWN, version: 1, accept: true }],
  'POST /api/my/bookings/:id/lawyer-absent': ['person', { id: OWN }],
  'POST /api/my/bookings/:id/rating': ['person', { id: OWN, stars: 5 }],
  'GET /api/my/bookings/:id/calendar': ['person', { id: OWN }],
  'PUT /api/my/booking/waiting/:id': ['person', { id: OWN, village: VILLAGE, lawyer: 'any', day: '2026-11-24' }],
  'DELETE /api/my/booking/waiting/:id': ['person', { id: OWN }],
  'POST /api/my/booking/waiting/:id/accept': ['person', { id: OWN }],
  'POST /api/desk/bookings': [DESK, FORM],
  'GET /api/desk/bookings': [DESK, {}],
  'POST /api/desk/bookings/:id/cancel': [DESK, { id: OWN, reason: '示例原因' }],
  'GET /api/duty/calls': [['lawyer', 'firm'], {}],
  'POST /api/duty/calls/:id/done': [['lawyer', 'firm'], { id: OWN, version: 1 }],
  'GET /api/duty/day': [['lawyer'], {}],
  'POST /api/duty/bookings/:id/check-in': [['lawyer'], { id: OWN, code: '000000' }],
  'POST /api/duty/bookings/:id/note': [['lawyer'], { id: OWN, text: '示例' }],
  'POST /api/duty/bookings/:id/internal-note': [['lawyer'], { id: OWN, text: '示例' }],
  'POST /api/duty/bookings/:id/no-show': [['lawyer'], { id: OWN }],
  'GET /api/duty/bookings/:id/substitutes': [['lawyer', 'firm'], { id: OWN }],
  'POST /api/duty/bookings/:id/cannot-come': [['lawyer', 'firm'], { id: OWN, reason: '示例原因' }],
  'GET /api/duty/plan': [PLANNERS, {}],
  'PUT /api/duty/plan': [PLANNERS, { revision: 0, fromDay: '2026-12-01', windows: [], videoLink: null }],
  'PUT /api/duty/exceptions/:id': [
    PLANNERS,
    { id: OWN, kind: 'court', startsAt: '2026-12-01T01:00:00Z', endsAt: '2026-12-01T02:00:00Z' },
  ],
  'DELETE /api/duty/exceptions/:id': [PLANNERS, { id: OWN }],
  'PUT /api/duty/extra/:day': [PLANNERS, { day: '2026-12-01', revision: 0, windows: [] }],
  'POST /api/duty/busy/read': [['lawyer'], {}],
  'PUT /api/duty/busy': [['lawyer'], { stretches: [] }],
  'GET /api/duty/calendar': [['lawyer'], {}],
  'GET /api/firm/week': [['firm'], {}],
  'POST /api/firm/bookings/:id/settle': [['firm'], { id: OWN, verdict: 'nobody', reason: '示例原因' }],
  'GET /api/places': ['open', {}],
  'GET /api/places/:id': ['open', { id: PLACE }],
  'GET /api/places/help': ['open', {}],
  'GET /api/places/villages': ['open', {}],
  'GET /api/places/base': ['open', {}],
  'POST /api/places/reach': ['open', { origin: { village: VILLAGE }, pace: 'walk' }],
  'POST /api/places/:place/reports': ['device', { place: PLACE, id: OWN, kind: 'phone' }],
  'GET /api/my/place-reports': ['device', {}],
  'GET /api/console/places': [EDITORS, {}],
  'POST /api/console/places': [EDITORS, { key: OWN, body: {} }],
  'PUT /api/console/places/:id': [EDITORS, { id: PLACE, revision: 1, body: {} }],
  'POST /api/console/places/:id/retire': [EDITORS, { id: PLACE, revision: 1, retired: true }],
  'POST /api/console/places/:id/verify': [EDITORS, { id: PLACE, revision: 1 }],
  'GET /api/console/place-reports': [EDITORS, { state: 'open' }],
  'PUT /api/console/place-reports/:id/answer': [EDITORS, { id: OWN, answer: '示例答复内容', was: null }],
  'POST /api/console/place-imports': [EDITORS, { name: 'a.csv', datum: 'WGS84' }],
  'POST /api/console/village-point-imports': [EDITORS, { name: 'a.csv', datum: 'WGS84' }],
  'POST /api/console/minute-imports': [EDITORS, { name: 'a.csv', provider: '示例公司' }],
  'GET /api/console/coverage': [EDITORS, { pace: 'walk' }],
  'POST /api/console/coverage/sites': [
    EDITORS,
    { service: 'legal-aid', pace: 'walk', sites: 1, candidates: 'villages' },
  ],
  'POST /api/console/coverage/trials': [EDITORS, { pace: 'walk', places: [] }],
  'GET /api/console/feedback': [EDITORS, { state: 'open' }],
  'GET /api/console/feedback/:id': [EDITORS, FEEDBACK],
  'POST /api/console/feedback/:id/phone': [EDITORS, FEEDBACK],
  'PUT /api/console/feedback/:id/answer': [EDITORS, { ...FEEDBACK, answer: '示例答复内容', was: null }],
  'GET /api/console/questions': [EDITORS, {}],
  'GET /api/console/questions/:id': [EDITORS, { id: ID }],
  'POST /api/console/questions': [EDITORS, { body: testQuestion() }],
  'POST /api/console/questions/:id/draft': [EDITORS, { id: ID }],
  'PUT /api/console/questions/:id/draft': [EDITORS, { id: ID, revision: 1, body: testQuestion() }],
  'POST /api/console/questions/:id/submit': [EDITORS, step],
  'POST /api/console/questions/:id/send-back': [EDITORS, { ...step, reason: '示例原因' }],
  'POST /api/console/questions/:id/publish': [EDITORS, { ...step, revision: 1, corrects: false }],
  'POST /api/console/questions/:id/withdraw': [EDITORS, { id: ID, reason: '示例原因' }],
  'POST /api/console/questions/:id/doubt/clear': [EDITORS, { id: ID, reason: '示例原因' }],
  'GET /api/console/questions/:id/weeks': [EDITORS, { id: ID }],
  'GET /api/console/question-statistics': [EDITORS, {}],
  'GET /api/console/todo': [['supervisor', 'editor', 'admin'], {}],
  'GET /api/console/todo/count': [['supervisor', 'editor', 'admin'], {}],
  'GET /api/console/question-exports': [EDITORS, {}],
  'POST /api/console/question-imports': [EDITORS, { name: 'a.csv', topic: 'work', audiences: 'official' }],
  'GET /api/console/question-reports': [EDITORS, { state: 'open' }],
  'PUT /api/console/question-reports/:id/answer': [EDITORS, { id: OWN, answer: '示例答复内容' }],
  'GET /api/console/demand': [EDITORS, {}],
  'GET /api/console/figures': [EDITORS, {}],
  'GET /api/console/signs': [SIGN_MAKERS, { month: '2026-11' }],
  'GET /api/console/signs/:code/months': [SIGN_MAKERS, { code: '500105001001' }],
  'POST /api/console/signs/groups': [SIGN_MAKERS, { name: '示例群' }],
  'POST /api/console/signs/groups/:code/retire': [SIGN_MAKERS, { code: 'gaaaaaaaa' }],
  'GET /api/console/episodes': [EDITORS, {}],
  'GET /api/console/episodes/:id': [EDITORS, { id: ID }],
  'POST /api/console/episodes/:id/draft': [EDITORS, { id: ID }],
  'PUT /api/console/episodes/:id/draft': [EDITORS, { id: ID, revision: 1, body: testBody() }],
  'POST /api/console/episodes/:id/submit': [EDITORS, step],
  'POST /api/console/episodes/:id/send-back': [EDITORS, { ...step, reason: '示例原因' }],
  'POST /api/console/episodes/:id/publish': [EDITORS, { ...step, revision: 1 }],
  'POST /api/console/episodes/:id/schedule': [EDITORS, { ...step, revision: 1, at: '2026-11-25T00:00:00Z' }],
  'POST /api/console/episodes/:id/unschedule': [EDITORS, { ...step, reason: '示例原因' }],
  'POST /api/console/episodes/:id/withdraw': [EDITORS, { id: ID, reason: '示例原因' }],
  'POST /api/console/episodes/:id/clear-doubt': [EDITORS, { id: ID, reason: '示例原因' }],
  'POST /api/console/episodes': [EDITORS, { number: 905, title: '示例新节目', topic: 'work' }],
  'PUT /api/console/episodes/:id/draft/media': [EDITORS, { id: ID, video: null }],
  'POST /api/console/uploads': [EDITORS, { name: 'a.mp4', size: 10, fingerprint: 'same-file-1' }],
  'GET /api/console/uploads': [EDITORS, {}],
  'GET /api/console/uploads/:id': [EDITORS, { id: UPLOAD }],
  'PUT /api/console/uploads/:id/bytes': [EDITORS, { id: UPLOAD, offset: '0' }],
  'POST /api/console/uploads/:id/parts': [EDITORS, { id: UPLOAD, parts: [1] }],
  'POST /api/console/uploads/:id/complete': [EDITORS, { id: UPLOAD }],
  'DELETE /api/console/uploads/:id': [EDITORS, { id: UPLOAD }],
  'PUT /api/console/pictures': [EDITORS, { shape: '16x9' }],
  'GET /api/search': ['open', { q: '楼上漏水' }],
  'POST /api/search/unanswered': ['device', { q: '示例提问' }],
  'GET /api/console/unanswered': [EDITORS, {}],
  'GET /api/statutes/:lawId/:number': ['open', { lawId: 'civil-code', number: '296' }],
  'GET /api/console/laws': [EDITORS, {}],
  'GET /api/console/laws/:lawId': [EDITORS, { lawId: 'civil-code' }],
  'GET /api/console/laws/:lawId/changes': [EDITORS, { lawId: 'civil-code', version: '1' }],
  'GET /api/console/statutes': [EDITORS, { q: '民法典 296' }],
  'GET /api/console/statutes/named': [EDITORS, { ids: 'civil-code:296' }],
  'GET /api/handbooks': ['open', {}],
  'GET /api/handbooks/:id': ['open', { id: ID }],
  'GET /api/my/handbooks/:id/marks': ['person', { id: ID }],
  'PUT /api/my/handbooks/:id/seen': ['person', { id: ID, seen: [{ entryId: ID, hash: `${'0'.repeat(16)}-none` }] }],
  'PUT /api/my/handbooks/:id/entries/:entryId/note': ['person', { id: ID, entryId: ID, note: '示例', was: null }],
  'GET /api/console/handbooks': [EDITORS, {}],
  'GET /api/console/handbooks/:id': [EDITORS, { id: ID }],
  'POST /api/console/handbooks': [EDITORS, { id: ID, category: 'all', body: testHandbook() }],
  'POST /api/console/handbooks/:id/draft': [EDITORS, { id: ID }],
  'PUT /api/console/handbooks/:id/draft': [EDITORS, { id: ID, revision: 1, body: testHandbook() }],
  'POST /api/console/handbooks/:id/publish': [EDITORS, { ...step, revision: 1 }],
  'GET /api/my/sessions': [['official'], {}],
  'POST /api/my/sessions/:id/news': [['official'], { id: OWN, version: 1 }],
  'PUT /api/my/sessions/:id/seat': [['official'], { id: OWN }],
  'DELETE /api/my/sessions/:id/seat': [['official'], { id: OWN }],
  'POST /api/my/sessions/:id/sign-in': [['official'], { id: OWN, code: '000000' }],
  'POST /api/my/sessions/:id/excuse': [['official'], { id: OWN, reason: '示例原因' }],
  'GET /api/console/sessions': [OVERSEERS, {}],
  'PUT /api/console/sessions/:id': [OVERSEERS, { id: OWN, revision: 0, ...testSession() }],
  'POST /api/console/sessions/:id/cancel': [OVERSEERS, { id: OWN, reason: '示例原因' }],
  'GET /api/console/sessions/:id/people': [OVERSEERS, { id: OWN }],
  'POST /api/console/sessions/:id/marks': [OVERSEERS, { id: OWN, marks: [{ officialId: OWN, state: 'present' }] }],
  'GET /api/console/sessions/:id/code': [OVERSEERS, { id: OWN }],
  'GET /api/study/me': ['person', {}],
  'POST /api/study/bind': ['person', {}],
  'GET /api/console/units': [ROSTER, {}],
  'GET /api/console/units/:id': [ROSTER, { id: OWN }],
  'PUT /api/console/units/:id': [['admin'], { id: OWN, revision: 0, name: '示例单位', parentId: null }],
  'POST /api/console/units/:id/retire': [['admin'], { id: OWN, revision: 0 }],
  'POST /api/console/units/:id/restore': [['admin'], { id: OWN, revision: 0 }],
  'POST /api/console/units/:id/supervisors': [['admin'], { id: OWN, phone: '19900000098' }],
  'DELETE /api/console/units/:id/supervisors/:personId': [['admin'], { id: OWN, personId: OWN }],
  'GET /api/console/officials': [ROSTER, {}],
  'GET /api/console/officials/:id': [ROSTER, { id: OWN }],
  'PUT /api/console/officials/:id': [ROSTER, { id: OWN, revision: 0, ...OFFICIAL }],
  'POST /api/console/officials/:id/leave': [ROSTER, { id: OWN, revision: 0 }],
  'POST /api/console/officials/:id/return': [ROSTER, { id: OWN, revision: 0 }],
  'POST /api/console/officials/:id/release': [ROSTER, { id: OWN, revision: 0 }],
  'POST /api/console/officials/:id/phone': [ROSTER, { id: OWN }],
  'GET /api/console/roster-alerts': [ROSTER, { state: 'open' }],
  'POST /api/console/roster-alerts/:id/settle': [ROSTER, { id: OWN }],
  'POST /api/console/roster-imports': [ROSTER, { name: '示例.csv' }],
  'GET /api/console/roster': [ROSTER, {}],
  'GET /api/study/duties': [['official'], {}],
  'POST /api/study/items/:itemId/questions': [['official'], { itemId: OWN }],
  'POST /api/study/items/:itemId/answers': [
    ['official'],
    { itemId: OWN, id: UPLOAD, questionId: ID, version: 1, chosen: ['A'] },
  ],
  'GET /api/study/reminders': [['official'], {}],
  'PUT /api/study/reminders': [['official'], { on: true, daysBefore: 3 }],
  'GET /api/study/owing/scope': [WATCHERS, {}],
  'GET /api/study/owing': [WATCHERS, { planId: OWN }],
  'GET /api/study/owing/people/:officialId': [WATCHERS, { officialId: OWN }],
  'GET /api/study/owing/sheet': [WATCHERS, { planId: OWN }],
  'GET /api/study/owing/figures': [WATCHERS, { year: '2026' }],
  'POST /api/study/results-imports': [WATCHERS, { planId: OWN, name: 'a.xlsx' }],
  'POST /api/study/results/take-back': [WATCHERS, { officialId: OWN, itemId: OWN }],
  'GET /api/console/study/plans': [EDITORS, {}],
  'POST /api/console/study/plans': [EDITORS, { id: OWN, year: 2026, category: 'all' }],
  'GET /api/console/study/plans/:id': [EDITORS, { id: OWN }],
  'PUT /api/console/study/plans/:id': [
    EDITORS,
    { id: OWN, revision: 1, title: '示例计划', targets: TARGETS, items: [] },
  ],
  'POST /api/console/study/plans/:id/publish': [EDITORS, { id: OWN, revision: 1 }],
  'POST /api/console/study/plans/:id/delete': [EDITORS, { id: OWN, revision: 1 }],
  'POST /api/console/study/plans/:id/close': [EDITORS, { id: OWN, revision: 1 }],
  'GET /api/console/study/choices': [EDITORS, {}],
  'GET /api/console/audit': [['admin', 'editor'], {}],
}

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'path' in value && 'method' in value && 'access' in value
const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`

const contractFolder = join(__dirname, '../../../contract')
const promised = readdirSync(contractFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- jest loads modules by path only so
  .flatMap((name) => Object.values(require(join(contractFolder, name)) as object).filter(isEndpoint))

/** What a caller holds, as the roles that count; null is a guest, undefined no valid token. */
type Holder = Role | null | undefined
const HOLDERS: [string, Holder][] = [
  ['no token', undefined],
  ['a nonsense token', undefined],
  ['a guest', null],
  ...ROLES.map((role): [string, Holder] => [role, role]),
]

function expected(access: Access, holder: Holder): 'allowed' | 401 | 403 {
  if (access === 'open') return 'allowed'
  if (holder === undefined) return 401
  if (access === 'device') return 'allowed'
  if (holder === null) return 401
  return access === 'person' || access.includes(holder) ? 'allowed' : 403
}

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await plantEpisode(app.ctx, ID)
})
afterAll(() => app.close())

async function tokenOf(name: string, holder: Holder): Promise<string | undefined> {
  if (holder === undefined) return name === 'no token' ? undefined : 'x'.repeat(43)
  return holder === null ? app.guest() : (await personWith(app.ctx, holder)).token
}

test('every promise has its line in the table, with the access that the contract declares', () => {
  const declared = Object.fromEntries(promised.map((endpoint) => [nameOf(endpoint), endpoint.access]))
  expect(declared).toEqual(Object.fromEntries(Object.entries(TABLE).map(([name, [access]]) => [name, access])))
})

test('every promise is kept by one route, and there is no other', () => {
  const routed = cloud.routes.map(({ endpoint }) => nameOf(endpoint)).sort()
  expect(routed).toEqual(promised.map(nameOf).sort())
})

describe.each(promised.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (name, endpoint) => {
  test.each(HOLDERS)('%s', async (holderName, holder) => {
    await forgetLimits(app.ctx)
    const [access, input] = TABLE[name]!
    const token = await tokenOf(holderName, holder)
    const { status } = await app.call(endpoint, input, token)
    const verdict = expected(access, holder)
    if (verdict === 'allowed') expect([401, 403]).not.toContain(status)
    else expect(status).toBe(verdict)
    expect(status).not.toBe(500)
  })
})

test('outside sample mode nobody logs in as an invented person, and left-over tokens are worth nothing', async () => {
  const token = await app.as('admin')
  const plain = await startTestApp({ sample: false })
  const answer = await plain.app.inject({ method: 'POST', url: '/api/session/sample', payload: { persona: 'admin' } })
  expect(answer.statusCode).toBe(404)
  await plain.close()
  app.ctx.tokens.forgetPerson('00000000-0000-4000-8000-000000000008')
  app.ctx.config.sample = false
  expect(
    (
      await app.call(
        promised.find((e) => nameOf(e) === 'GET /api/session')!,
        {},
        token,
      )
    ).status,
  ).toBe(401)
  app.ctx.config.sample = true
})
