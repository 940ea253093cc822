import '../../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { IndexedArticle } from '@/contract/console/law/console-statutes'
import type { EpisodeBody } from '@/contract/episodes'
import { FakeCloud, ok, refuse } from '../../testing/fake-cloud'
import { openConsole } from '../../testing/open-console'
import { EDITOR, sampleEpisode, sampleVersion } from '../../testing/samples'

let cloud: FakeCloud
jest.mock('../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const FIND = 'GET /api/console/statutes'
const NAMED = 'GET /api/console/statutes/named'
const SAVE = 'PUT /api/console/episodes/drop/draft'
const TAKEN = 'aaaaaaaaaaaaaaaa'

const article = (number: string, label: string, part: Partial<IndexedArticle> = {}): IndexedArticle => ({
  id: `sample-law:${number}`,
  lawTitle: '示例法',
  lawShortTitle: '示例法',
  label,
  effectiveDay: '2021-01-01',
  textHash: TAKEN,
  digests: [],
  ...part,
})
const FIRST = article('1', '第一条', { textHash: '0123456789abcdef' })
const NINTH = article('9', '第九条', {
  digests: [{ episodeId: 'other', number: 5, digest: '以前这样说。', rests: ['水'] }],
})

async function openDraft(...known: IndexedArticle[]) {
  const index = known.length > 0 ? known : [FIRST, NINTH]
  cloud = new FakeCloud()
    .on('GET /api/console/uploads', () => ok({ uploads: [] }))
    .on('GET /api/console/episodes/drop', () => ok(sampleEpisode(sampleVersion())))
    .on(NAMED, ({ path }) => ok({ articles: index.filter(({ id }) => decodeURIComponent(path).includes(id)) }))
    .on(SAVE, ({ body }) => ok(sampleVersion({ revision: 2, body: body?.body as never })))
  openConsole('/episodes/drop', EDITOR)
  await screen.findByRole('group', { name: '《示例法》第一条' })
}

const look = (words: string) => fireEvent.change(screen.getByLabelText('添加法条'), { target: { value: words } })
const card = (name: string) => within(screen.getByRole('group', { name }))

beforeEach(() => localStorage.clear())

test('an article is looked up, taken with its hash, and begun from an earlier digest', async () => {
  await openDraft()
  cloud.on(FIND, () => ok({ articles: [FIRST, NINTH], laws: [] }))
  look('示例法 九')
  const found = within(await screen.findByRole('list', { name: '找到的法条' }))
  expect(found.getByRole('button', { name: '引用《示例法》第一条' })).toBeDisabled()
  expect(found.getByText('2021年1月1日起施行，1 期节目引用过')).toBeInTheDocument()
  fireEvent.click(found.getByRole('button', { name: '引用《示例法》第九条' }))
  expect(screen.getByLabelText('添加法条')).toHaveValue('')
  await screen.findByText('第 5 期：以前这样说。')
  fireEvent.click(card('《示例法》第九条').getByRole('button', { name: '从这一句改起' }))
  fireEvent.click(screen.getByRole('button', { name: '保存草稿' }))
  await waitFor(() => expect(cloud.to(SAVE)).toHaveLength(1))
  const { body } = cloud.to(SAVE)[0]!.body as unknown as { body: EpisodeBody }
  expect(body.citations.at(-1)).toEqual({
    id: 'sample-law:9',
    digest: '以前这样说。',
    textHash: TAKEN,
    rests: ['水'],
  })
})

test('an article whose text has changed since its digest was written says so', async () => {
  await openDraft({ ...FIRST, textHash: TAKEN })
  expect(card('《示例法》第一条').getByText('原文已有变化，请核对后改写释义')).toBeInTheDocument()
  expect(card('sample-law 第二条').getByText('已核对原文')).toBeInTheDocument()
})

test.each([
  [{ articles: [], laws: [{ id: 'x', shortTitle: '民法典', articles: 1260 }] }, '请再写条号：《民法典》1260 条。'],
  [{ articles: [], laws: [] }, '法条库里没有找到，请换一种名称，或核对条号。'],
])('what is not an article yet says what to write', async (answer, words) => {
  await openDraft()
  cloud.on(FIND, () => ok(answer))
  look('民法典')
  expect(await screen.findByText(words)).toBeInTheDocument()
  fireEvent.keyDown(screen.getByLabelText('添加法条'), { key: 'Enter' })
  expect(screen.getByLabelText('添加法条')).toHaveValue('民法典')
})

test('a search that failed says why, and a late answer to earlier words is dropped', async () => {
  await openDraft()
  cloud.on(FIND, () => refuse('unavailable'))
  look('示例')
  await screen.findByText(/服务正在恢复/)
  let late: () => void = () => undefined
  cloud.on(FIND, ({ path }) =>
    path.includes('9')
      ? ok({ articles: [NINTH], laws: [] })
      : new Promise((resolve) => (late = () => resolve(ok({ articles: [FIRST], laws: [] })))),
  )
  look('示例 1')
  await waitFor(() => expect(cloud.to(FIND)).toHaveLength(2))
  look('示例 9')
  await screen.findByRole('button', { name: '引用《示例法》第九条' })
  late()
  await waitFor(() => expect(screen.queryByRole('button', { name: '引用《示例法》第一条' })).toBeNull())
})
