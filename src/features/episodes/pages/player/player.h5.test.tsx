import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { journal, stage } from '../../../../../config/jest/taro'
import { useNetwork } from '@/platform/device/network'
import { fakeCloud, ok, refusal } from '@/platform/testing/fake-cloud'
import { leak, leakOpened, loan } from '@/platform/testing/sample-episodes'
import { useEpisodes } from '@/state/episodes'
import { useSettings } from '@/state/settings'
import PlayerPage from './index'

const cloud = fakeCloud()
jest.mock('@/platform/wire/transport', () => ({ transport: (exchange: never) => cloud.transport(exchange) }))

const untouched = useEpisodes.getState()
const noted: number[] = []
const viewed: string[] = []
const saved = (positionMs: number, watched = false) => ({
  leak: { episodeId: 'leak', positionMs, watched, updatedAt: '2026-11-23T06:00:00.000Z' },
})
const play = jest.fn<Promise<void>, []>()
const video = () => screen.getByLabelText<HTMLVideoElement>('视频：汤碗里的一滴水')
const at = (seconds: number) => {
  video().currentTime = seconds
  fireEvent.timeUpdate(video())
}
const open = async () => {
  render(<PlayerPage />)
  await screen.findByRole('heading', { name: leak.hook })
  fireEvent.loadedMetadata(video())
}

beforeEach(() => {
  stage.clear()
  stage.openWith({ id: 'leak' })
  noted.length = 0
  viewed.length = 0
  useEpisodes.setState(
    {
      ...untouched,
      opened: {},
      progress: {},
      favourites: [],
      notePosition: (_, ms) => void noted.push(ms),
      noteView: (id) => void viewed.push(id),
      flush: () => Promise.resolve(),
    },
    true,
  )
  useSettings.setState({ subtitles: true, subtitleSize: 'normal', speed: 1 })
  // jsdom has the element, but plays nothing.
  HTMLMediaElement.prototype.play = play.mockResolvedValue()
  HTMLMediaElement.prototype.pause = () => undefined
  cloud.answers = {
    'GET /api/episodes': () => ok({ episodes: [leak, loan] }),
    'GET /api/episodes/leak': () => ok(leakOpened),
    'POST /api/session/guest': () => ok({ token: 'guest', person: null }),
    'PUT /api/my/episodes/leak/favourite': ({ input }) => ok({ favourite: input.favourite }),
  }
})

describe('what it shows', () => {
  it('the question, the answer in one sentence, and that the people in it are invented', async () => {
    await open()
    expect(screen.getByText(leak.takeaway)).toBeInTheDocument()
    expect(screen.getByText(/人物和情节为示例/)).toBeInTheDocument()
    expect(screen.getAllByRole('heading').map((heading) => heading.getAttribute('aria-level'))).not.toContain('4')
  })

  it('who helps, with a number where a public one exists, and nothing it has no words for', async () => {
    await open()
    fireEvent.click(screen.getByRole('link', { name: '拨打 12348，法律咨询' }))
    expect(journal).toContain('makePhoneCall 12348')
    expect(screen.getAllByRole('link', { name: /拨打/ })).toHaveLength(1)
  })

  it('an article: whose, what it says, since when, and the official page', async () => {
    const opened = jest.spyOn(window, 'open').mockReturnValue(null)
    await open()
    fireEvent.click(screen.getByRole('button', { name: '第二百九十六条' }))
    const sheet = within(screen.getByRole('dialog', { name: '民法典 第二百九十六条' }))
    expect(sheet.getByText('《中华人民共和国民法典》')).toBeInTheDocument()
    expect(sheet.getByText(/应当尽量避免给邻居造成损害/)).toBeInTheDocument()
    expect(sheet.getByText(/施行日期：2021年1月1日/)).toBeInTheDocument()
    fireEvent.click(sheet.getByRole('button', { name: /看官方原文/ }))
    expect(opened).toHaveBeenCalledWith('https://flk.npc.gov.cn/', '_blank', 'noopener')
    fireEvent.click(sheet.getByRole('button', { name: '关闭' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('says calmly that an article was changed since, on its chip and in its sheet', async () => {
    const [first, second] = leakOpened.citations
    const changed = {
      ...leakOpened,
      citations: [
        { ...first, changedSince: true },
        { ...second, changedSince: false },
      ],
    }
    cloud.answers['GET /api/episodes/leak'] = () => ok(changed)
    await open()
    fireEvent.click(screen.getByRole('button', { name: '第四条' }))
    expect(screen.queryByText('法条已更新')).not.toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '关闭' }))
    fireEvent.click(screen.getByRole('button', { name: '第二百九十六条 · 已更新' }))
    expect(screen.getByText('法条已更新')).toBeInTheDocument()
    expect(screen.getByText(/请先看官方原文/)).toBeInTheDocument()
  })

  it('the next episode', async () => {
    await open()
    fireEvent.click(await screen.findByRole('link', { name: /借条没写利息/ }))
    expect(journal).toContain('navigateTo /features/episodes/pages/player/index?id=loan')
  })
})

describe('playing', () => {
  it('never starts by itself, and notes nothing before it is played', async () => {
    await open()
    at(0)
    expect(play).not.toHaveBeenCalled()
    expect(video()).not.toHaveAttribute('autoplay')
    expect(noted).toEqual([])
  })

  it('notes where it is, and the whole length at the end', async () => {
    await open()
    fireEvent.play(video())
    at(21)
    fireEvent.ended(video())
    expect(noted).toEqual([21_000, 60_000])
  })

  it('counts as viewed once, after five seconds of real playing; jumps are no playing', async () => {
    await open()
    at(0)
    at(40)
    fireEvent.play(video())
    for (const second of [40, 41, 42, 43, 20, 21]) at(second)
    expect(viewed).toEqual([])
    for (const second of [22, 23, 24]) at(second)
    expect(viewed).toEqual(['leak'])
  })

  it('shows the spoken line in the chosen size, marks it in the transcript, and can be switched off', async () => {
    await open()
    fireEvent.play(video())
    at(21)
    const current = screen.getAllByRole('listitem').filter((row) => row.getAttribute('aria-current') === 'true')
    expect(current.map((row) => row.textContent)).toEqual(['0:20哪天漏，漏多少，拍照记好'])
    expect(screen.getAllByText('哪天漏，漏多少，拍照记好')).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: '字号 标准' }))
    fireEvent.click(screen.getByRole('radio', { name: '特大' }))
    expect(screen.getByRole('button', { name: '字号 特大' })).toBeInTheDocument()
    fireEvent.click(screen.getByRole('switch', { name: '字幕' }))
    expect(screen.getAllByText('哪天漏，漏多少，拍照记好')).toHaveLength(1)
  })

  it('plays as fast as was chosen, also when the film is loaded again', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: '倍速 正常' }))
    fireEvent.click(screen.getByRole('radio', { name: '1.5' }))
    expect(video().playbackRate).toBe(1.5)
    expect(useSettings.getState().speed).toBe(1.5)
    fireEvent.error(video())
    fireEvent.click(screen.getByRole('button', { name: '重新载入视频' }))
    fireEvent.loadedMetadata(video())
    expect(video().playbackRate).toBe(1.5)
  })

  it('plays from the line that was tapped', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /谈不拢，可以申请人民调解/ }))
    expect(video().currentTime).toBe(40)
    expect(play).toHaveBeenCalledTimes(1)
  })

  it('says that it waits, and no longer once time moves on', async () => {
    await open()
    fireEvent.waiting(video())
    expect(screen.queryByText(/正在缓冲/)).not.toBeInTheDocument()
    fireEvent.play(video())
    fireEvent.waiting(video())
    expect(screen.getByText(/正在缓冲/)).toBeInTheDocument()
    at(22)
    expect(screen.queryByText(/正在缓冲/)).not.toBeInTheDocument()
  })
})

describe('resuming', () => {
  it('goes on where I stopped, says so, and starts over on request', async () => {
    useEpisodes.setState({ progress: saved(32_000) })
    await open()
    expect(video().currentTime).toBe(32)
    expect(screen.getByText('已从 0:32 继续')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '从头看' }))
    expect(video().currentTime).toBe(0)
    expect(screen.queryByText(/继续/)).not.toBeInTheDocument()
  })

  it('takes over a place that arrives from another device, but not once it is playing', async () => {
    await open()
    act(() => useEpisodes.setState({ progress: saved(20_000) }))
    expect(video().currentTime).toBe(20)
    expect(screen.getByText('已从 0:20 继续')).toBeInTheDocument()
    fireEvent.play(video())
    at(25)
    act(() => useEpisodes.setState({ progress: saved(50_000) }))
    expect(video().currentTime).toBe(25)
  })

  it('begins where the address says, whatever is saved', async () => {
    stage.openWith({ id: 'leak', t: '41000' })
    useEpisodes.setState({ progress: saved(32_000) })
    await open()
    expect(video().currentTime).toBe(41)
    expect(screen.queryByText(/继续/)).not.toBeInTheDocument()
  })

  it('begins at the front when it was all but over', async () => {
    useEpisodes.setState({ progress: saved(59_000, true) })
    await open()
    expect(video().currentTime).toBe(0)
  })
})

describe('when something is wrong', () => {
  it('a video that does not come leaves the text readable and can be loaded again at its place', async () => {
    await open()
    fireEvent.play(video())
    at(21)
    fireEvent.error(video())
    expect(screen.getByText(/文字稿可以照常看/)).toBeInTheDocument()
    expect(screen.getByText('谈不拢，可以申请人民调解')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '重新载入视频' }))
    fireEvent.loadedMetadata(video())
    expect(video().currentTime).toBe(21)
    expect(screen.queryByText(/文字稿可以照常看/)).not.toBeInTheDocument()
  })

  it('a video that waits too long says that it is stuck, and no longer once it moves', async () => {
    await open()
    jest.useFakeTimers()
    fireEvent.play(video())
    fireEvent.waiting(video())
    act(() => void jest.advanceTimersByTime(7999))
    expect(screen.queryByText(/停住了/)).not.toBeInTheDocument()
    act(() => void jest.advanceTimersByTime(1))
    expect(screen.getByText(/网络太慢，视频停住了。文字稿可以照常看/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '重新载入视频' })).toBeInTheDocument()
    at(22)
    expect(screen.queryByText(/停住了/)).not.toBeInTheDocument()
    jest.useRealTimers()
  })

  it('a video lost with the network says so and loads again by itself when it is back', async () => {
    await open()
    fireEvent.play(video())
    at(21)
    act(() => useNetwork.setState({ online: false }))
    fireEvent.error(video())
    expect(screen.getByText(/网络断开了/)).toBeInTheDocument()
    act(() => useNetwork.setState({ online: true }))
    fireEvent.loadedMetadata(video())
    expect(screen.queryByText(/网络断开了/)).not.toBeInTheDocument()
    expect(video().currentTime).toBe(21)
  })

  it('an opened episode stays readable when the server is out of reach', async () => {
    useEpisodes.setState({ opened: { leak: { status: 'idle', offline: false, episode: leakOpened } } })
    cloud.answers = { 'GET /api/episodes/leak': () => refusal('internal') }
    await open()
    expect(screen.getByText('谈不拢，可以申请人民调解')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: '拨打 12348，法律咨询' })).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '第四条' }))
    expect(screen.getByText('人民调解不收费。')).toBeInTheDocument()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('a withdrawn episode says so and leads to the others', async () => {
    stage.openWith({ id: 'gone' })
    render(<PlayerPage />)
    fireEvent.click(await screen.findByRole('button', { name: '看其他节目' }))
    expect(journal).toContain('switchTab /pages/learn/index')
  })

  it('a failing server says so, and a retry opens the episode', async () => {
    cloud.answers = { ...cloud.answers, 'GET /api/episodes/leak': () => refusal('internal') }
    render(<PlayerPage />)
    expect(await screen.findByRole('alert')).toHaveTextContent('服务出了点问题')
    cloud.answers = { ...cloud.answers, 'GET /api/episodes/leak': () => ok(leakOpened) }
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(await screen.findByRole('heading', { name: leak.hook })).toBeInTheDocument()
  })

  it('a favourite that cannot be saved is taken back', async () => {
    cloud.answers = { ...cloud.answers, 'PUT /api/my/episodes/leak/favourite': () => refusal('internal') }
    await open()
    fireEvent.click(screen.getByRole('button', { name: /收藏/ }))
    expect(screen.getByRole('button', { name: /已收藏/ })).toBeInTheDocument()
    expect(await screen.findByRole('button', { name: '收藏这一期' })).toBeInTheDocument()
  })
})
