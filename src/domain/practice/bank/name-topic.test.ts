import { questionTopicWord } from '../question-words'
import { nameTopic } from './name-topic'

test.each([
  ['行政处罚', 'punishment'],
  ['第三章 行政处罚的种类', 'punishment'],
  ['宪法学', 'constitution'],
  ['宪法与行政复议', 'reconsideration'],
  ['第三章', null],
  ['', null],
])('%s: %s', (chapter, topic) => expect(nameTopic(chapter)).toBe(topic))

test.each(['neighbours', 'data', 'civil-servants'] as const)('the word of %s names it', (topic) =>
  expect(nameTopic(questionTopicWord(topic))).toBe(topic),
)
