import '../../testing/browser-parts'
import { fireEvent, screen, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { FakeCloud, ok } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { sampleQuestion, sampleQuestionBody, sampleQuestionVersion } from '../../testing/question-samples'
import { EDITOR } from '../../testing/samples'
import { compareBodies } from './compare-bodies'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const old = sampleQuestionVersion({ state: 'replaced', reviewerName: '示例管理员·小吴' })
const newer = sampleQuestionVersion({
  ...{ version: 2, corrects: true, authorName: '示例编辑·小陈' },
  body: sampleQuestionBody({ answer: ['C'], explanation: '示例：超过的部分不产生定金的效力。' }),
})
const newest = sampleQuestionVersion({ version: 3, state: 'submitted', body: sampleQuestionBody({ difficulty: 5 }) })

beforeEach(() => {
  cloud = new FakeCloud()
    .on('GET /api/console/statutes/named', () => ok({ articles: [] }))
    .on('GET /api/console/questions/q1', () => ok(sampleQuestion({ versions: [newest, newer, old] })))
})

const row = (name: string) => within(screen.getByRole('region', { name }))

test('two versions of the address stand side by side: changed words marked, who and when, whether it corrects', async () => {
  openConsole('/questions/q1/versions?old=1&new=2', EDITOR)
  expect(await screen.findByText(/更正了答案/)).toBeInTheDocument()
  expect(screen.getByText(/审核 示例管理员·小吴/)).toBeInTheDocument()
  expect(screen.getByText(/作者 示例编辑·小陈/)).toBeInTheDocument()
  const why = row('解析')
  expect(within(why.getByRole('group', { name: '第 1 版' })).getByText('没有').tagName).toBe('DEL')
  expect(within(why.getByRole('group', { name: '第 2 版' })).getByText('不产生').tagName).toBe('INS')
  expect(row('选项 B').getByRole('group', { name: '第 1 版' })).toHaveTextContent('两成（正确答案）')
  expect(screen.queryByRole('region', { name: '题干' })).toBeNull()
})

test('without a choice the newest stands beside the one before it; another is chosen into the address', async () => {
  const { place } = openConsole('/questions/q1/versions', EDITOR)
  expect(await screen.findByRole('region', { name: '难度' })).toBeInTheDocument()
  fireEvent.mouseDown(screen.getByLabelText('左边的版本'))
  fireEvent.click(await screen.findByTitle(/^第 1 版/))
  expect(place()).toBe('/questions/q1/versions?old=1')
  expect(screen.queryByRole('region', { name: '解析' })).toBeNull()
})

test('a question of one version says so', async () => {
  cloud.on('GET /api/console/questions/q1', () => ok(sampleQuestion()))
  openConsole('/questions/q1/versions', EDITOR)
  expect(await screen.findByText(/只有一个版本/)).toBeInTheDocument()
})

test('what is handed over shows what it changes against what is in use', async () => {
  const versions = [newest, sampleQuestionVersion({ version: 2 })]
  cloud.on('GET /api/console/questions/q1', () => ok(sampleQuestion({ versions })))
  openConsole('/questions/q1', EDITOR)
  expect(await screen.findByRole('heading', { name: '改了什么' })).toBeInTheDocument()
  expect(screen.getByRole('group', { name: '送审的' })).toHaveTextContent('难')
})

describe('place by place', () => {
  const compare = (part: Parameters<typeof sampleQuestionBody>[0]) =>
    compareBodies(sampleQuestionBody(), sampleQuestionBody(part), (id) => `法条 ${id}`)
      .filter(({ same }) => !same)
      .map(({ label, before, after }) => [label, before, after])

  test('the same is the same', () => expect(compare({})).toEqual([]))

  test('an option more is new, not changed', () => {
    expect(compare({ options: ['一成', '两成', '三成', '一半', '全部'] })).toEqual([['选项 E', '', '全部']])
  })

  test('an article that came and one that went each stand in their own place', () => {
    const citation = { id: 'civil-code:587', digest: '双倍返还。', textHash: 'f'.repeat(16), rests: ['双倍'] }
    expect(compare({ citations: [citation] })).toEqual([
      ['法条 civil-code:586', '不超过两成。\n依据：百分之二十', ''],
      ['法条 civil-code:587', '', '双倍返还。\n依据：双倍'],
    ])
  })

  test('the same words on another text of the law are not the same', () => {
    const [citation] = sampleQuestionBody().citations
    expect(compare({ citations: [{ ...citation!, textHash: 'f'.repeat(16) }] })).toHaveLength(1)
  })
})
