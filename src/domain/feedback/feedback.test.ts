import { checkFeedback, FEEDBACK_COMPLAINTS } from './check-feedback'
import { feedbackEntry, feedbackEpisode, feedbackPageWord } from './feedback-page'
import { feedbackKindWord, maskContactPhone } from './feedback'

const GOOD = '楼上的水管讲得不清楚'

test.each([
  [{ text: GOOD, phone: '' }, {}],
  [{ text: `  ${GOOD}  `, phone: ' 13800000001 ' }, {}],
  [{ text: GOOD, phone: '023-00001234' }, {}],
  [{ text: '  短短  ', phone: '' }, { text: FEEDBACK_COMPLAINTS.short }],
  [{ text: '长'.repeat(1000), phone: '' }, {}],
  [{ text: '长'.repeat(1001), phone: '' }, { text: FEEDBACK_COMPLAINTS.long }],
  [
    { text: '', phone: '12345' },
    { text: FEEDBACK_COMPLAINTS.short, phone: FEEDBACK_COMPLAINTS.phone },
  ],
])('what has to be mended: %#', (written, complaints) => expect(checkFeedback(written)).toEqual(complaints))

test.each([
  ['/pages/home/index', '首页', null],
  ['/features/episodes/pages/player/index?id=ceiling-leak', '节目播放页', 'ceiling-leak'],
  ['/features/episodes/pages/player/index', '节目播放页', null],
  ['/pages/gone/index', null, null],
])('%s is %s', (page, word, episode) =>
  expect([feedbackPageWord(page), feedbackEpisode(page)]).toEqual([word, episode]),
)

test('a kind that only a newer server knows is 其他', () => {
  expect([feedbackKindWord('complaint'), feedbackKindWord('praise')]).toEqual(['投诉', '其他'])
})

test('numbers are shown by their ends', () => {
  expect([maskContactPhone('13800000001'), maskContactPhone('023-00001234')]).toEqual(['138****0001', '023****1234'])
})

test.each([
  ['/features/study/pages/entry/index?book=leader&id=two-officers', { handbookId: 'leader', entryId: 'two-officers' }],
  ['/features/study/pages/entry/index?id=two-officers', null],
  ['/features/study/pages/handbook/index?id=leader', null],
])('the entry of a handbook: %s', (page, entry) => {
  expect(feedbackEntry(page)).toEqual(entry)
  expect(feedbackPageWord(page)).toMatch(/手册/)
})
