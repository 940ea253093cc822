import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journal, stage } from '../../../../config/jest/taro'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { entry, handbook, officialPerson, party } from '@/platform/testing/sample-study'
import { useSession } from '@/platform/session'
import { useBooks } from '@/state/study/handbook/books'
import { useMarks } from '@/state/study/handbook/marks'
import EntryPage from '../pages/entry/index'
import HandbookPage from '../pages/handbook/index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const BOOK = 'enforcement-officer'
const ONE = `GET /api/handbooks/${BOOK}`
const MARKS = `GET /api/my/handbooks/${BOOK}/marks`
const SEEN = `PUT /api/my/handbooks/${BOOK}/seen`
const NOTE = `PUT /api/my/handbooks/${BOOK}/entries/two-officers/note`
const shows = (text: string | RegExp) => screen.findByText(text)
const type = (box: string, value: string) => fireEvent.input(screen.getByLabelText(box), { target: { value } })
const search = (value: string) => fireEvent.change(screen.getByLabelText('在这本手册里找'), { target: { value } })

beforeEach(() => {
  stage.clear()
  useSession.setState({ token: 't', person: officialPerson })
  useBooks.setState({ opened: {}, list: { status: 'idle', cards: [], offline: false } })
  useMarks.setState({ marks: {}, waiting: {}, sending: {}, keeps: true })
  const answers = { [ONE]: () => ok(handbook()), [MARKS]: () => ok({ marks: [] }), [SEEN]: () => ok({ marks: [] }) }
  Object.assign(cloud, { reachable: true, asked: [], answers })
  stage.openWith({ id: BOOK })
})

describe('a book', () => {
  it('chapter by chapter, with whose words; an entry opens', async () => {
    render(<HandbookPage />)
    expect(await screen.findByRole('heading', { level: 1, name: '行政执法人员应知应会手册' })).toBeInTheDocument()
    expect(screen.getByText('示例')).toBeInTheDocument()
    expect(screen.getByText('《示例处罚法》第四十二条')).toBeInTheDocument()
    expect(screen.getByText('《示例条例》')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('link', { name: /至少两人/ }))
    expect(journal.at(-1)).toBe(`navigateTo /features/study/pages/entry/index?book=${BOOK}&id=two-officers`)
  })

  it.each([
    ['42', '找到 1 条'],
    ['处罚法', '找到 1 条'],
    ['条例', '找到 1 条'],
    ['没有这种词', '找到 0 条'],
  ])('is searched for %s', async (typed, count) => {
    render(<HandbookPage />)
    await shows('共 2 条')
    search(typed)
    expect(screen.getByText(count)).toBeInTheDocument()
  })

  it('says how to go on when nothing is found', async () => {
    render(<HandbookPage />)
    await shows('共 2 条')
    search('没有这种词')
    fireEvent.click(screen.getByRole('button', { name: '看全部' }))
    expect(screen.getByText('共 2 条')).toBeInTheDocument()
  })

  it('opens with the chapter that is due alone, and the rest is a tap away', async () => {
    stage.openWith({ id: BOOK, chapter: 'party' })
    render(<HandbookPage />)
    await shows('共 1 条')
    fireEvent.click(screen.getByRole('checkbox', { name: '只看：党内法规' }))
    expect(screen.getByText('共 2 条')).toBeInTheDocument()
  })

  it('marks what changed since I read it, and shows that alone', async () => {
    const marks = [{ entryId: 'two-officers', seenHash: 'aaaaaaaaaaaaaaaa-0000000000000000', note: '问法制科' }]
    cloud.answers[MARKS] = () => ok({ marks: [...marks, { entryId: 'party', seenHash: party.hash, note: null }] })
    render(<HandbookPage />)
    await shows('看过后有变化')
    expect(screen.getByText('有笔记')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('checkbox', { name: '看过后有变化的 1 条' }))
    expect(screen.getByText('共 1 条')).toBeInTheDocument()
  })

  it('lies whole on this phone: without a network it is there, and says so', async () => {
    const { unmount } = render(<HandbookPage />)
    await shows('共 2 条')
    unmount()
    useBooks.setState({ opened: {} })
    cloud.reachable = false
    render(<HandbookPage />)
    expect(await shows(/存在这台手机上的整本手册/)).toBeInTheDocument()
    expect(screen.getByText('共 2 条')).toBeInTheDocument()
  })

  it('says when this phone has no room for it', async () => {
    stage.roomFor = 50
    render(<HandbookPage />)
    expect(await shows(/存不下这本手册/)).toBeInTheDocument()
    expect(screen.getByText('共 2 条')).toBeInTheDocument()
  })

  it('one that was taken off is no longer shown from this phone', async () => {
    const { unmount } = render(<HandbookPage />)
    await shows('共 2 条')
    unmount()
    useBooks.setState({ opened: {} })
    cloud.answers[ONE] = () => refusal('not-found')
    render(<HandbookPage />)
    expect(await shows(/可能已经下架/)).toBeInTheDocument()
  })

  it('never opened and no network: says so, and a retry loads it', async () => {
    cloud.reachable = false
    render(<HandbookPage />)
    const retry = await screen.findByRole('button', { name: '再试一次' })
    cloud.reachable = true
    fireEvent.click(retry)
    expect(await shows('共 2 条')).toBeInTheDocument()
  })
})

describe('an entry', () => {
  const openEntry = () => {
    stage.openWith({ book: BOOK, id: 'two-officers' })
    return render(<EntryPage />)
  }
  const withEntry = (part: Parameters<typeof entry>[0]) =>
    (cloud.answers[ONE] = () => ok(handbook({ chapters: [{ id: 'one', title: '一', entries: [entry(part)] }] })))

  it('our words, what they rest on, that the official text counts; the article opens', async () => {
    openEntry()
    expect(await shows('示例：两个人一起去。')).toBeInTheDocument()
    expect(screen.getByText(/还没有收录原文/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '看这一条的原文和变化' }))
    expect(journal.at(-1)).toBe(
      `navigateTo /features/statutes/pages/article/index?id=${encodeURIComponent('sample-law:42')}`,
    )
  })

  it('that seems wrong is told to the editors, who find the entry by its address', async () => {
    openEntry()
    await shows('示例：两个人一起去。')
    fireEvent.click(screen.getByRole('button', { name: '这一条有问题' }))
    const page = encodeURIComponent(`/features/study/pages/entry/index?book=${BOOK}&id=two-officers`)
    expect(journal.at(-1)).toBe(`navigateTo /features/feedback/pages/feedback/index?kind=wrong-content&page=${page}`)
  })

  it('the official text where we have it', async () => {
    withEntry({ basis: { ...entry().basis!, text: '应当由两人实施。\n法律另有规定的除外。' } })
    openEntry()
    expect(await shows('应当由两人实施。')).toBeInTheDocument()
    expect(screen.getByText('法律另有规定的除外。')).toBeInTheDocument()
  })

  it('says that the article changed, and hides our words when it is no more', async () => {
    withEntry({ basis: { ...entry().basis!, standing: 'changed' } })
    const { unmount } = openEntry()
    expect(await shows(/正在核对，请以原文为准/)).toBeInTheDocument()
    unmount()
    withEntry({ digest: null, basis: { ...entry().basis!, standing: 'gone' } })
    openEntry()
    expect(await shows(/不能再作为依据/)).toBeInTheDocument()
    expect(screen.queryByText('示例：两个人一起去。')).toBeNull()
  })

  it('tells what changed since I read it, once, and notes that I read it', async () => {
    const seen: unknown[] = []
    const before = { entryId: 'two-officers', seenHash: 'aaaaaaaaaaaaaaaa-0000000000000000', note: null }
    cloud.answers[MARKS] = () => ok({ marks: [before] })
    cloud.answers[SEEN] = ({ input }) => {
      seen.push(input.seen)
      return ok({ marks: [] })
    }
    const { unmount } = openEntry()
    expect(await shows('您看过以后，法条的原文变了。')).toBeInTheDocument()
    await waitFor(() => expect(seen).toEqual([[{ entryId: 'two-officers', hash: entry().hash }]]))
    unmount()
    cloud.answers[MARKS] = () => ok({ marks: [{ ...before, seenHash: entry().hash }] })
    openEntry()
    await shows('示例：两个人一起去。')
    await waitFor(() => expect(cloud.asked.filter((line) => line === MARKS)).toHaveLength(2))
    expect(screen.queryByText('您看过以后，法条的原文变了。')).toBeNull()
  })

  it('a party regulation is named, with no article', async () => {
    stage.openWith({ book: BOOK, id: 'party' })
    render(<EntryPage />)
    expect(await shows('列入清单')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /原文和变化/ })).toBeNull()
  })

  it('leads to the next one; one that is gone leads to the book', async () => {
    const { unmount } = openEntry()
    fireEvent.click(await screen.findByRole('button', { name: '下一条：示例条例' }))
    expect(journal.at(-1)).toBe(`redirectTo /features/study/pages/entry/index?book=${BOOK}&id=party`)
    unmount()
    stage.openWith({ book: BOOK, id: 'taken-out' })
    render(<EntryPage />)
    fireEvent.click(await screen.findByRole('button', { name: '看整本手册' }))
    expect(journal.at(-1)).toBe(`navigateTo /features/study/pages/handbook/index?id=${BOOK}`)
  })

  it('a note is kept with each stroke and saved when the pen rests', async () => {
    cloud.answers[NOTE] = ({ input }) => ok({ entryId: 'two-officers', seenHash: null, note: input.note })
    openEntry()
    await shows('示例：两个人一起去。')
    type('我的笔记', '带上执法证')
    expect(screen.getByText('已存在这台手机上，连上后自动保存。')).toBeInTheDocument()
    expect(await shows('已保存。')).toBeInTheDocument()
    expect(cloud.asked.filter((line) => line === NOTE)).toHaveLength(1)
  })

  it('a guest’s note stays on this phone and says what logging in brings', async () => {
    useSession.setState({ person: null })
    openEntry()
    await shows('示例：两个人一起去。')
    type('我的笔记', '带上执法证')
    expect(screen.getByText(/登录后会加密保存/)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '登录' }))
    expect(journal.at(-1)).toContain('/pages/log-in/')
  })
})
