import { fireEvent, render, screen } from '@testing-library/react'
import { journal, stage } from '../../../../../config/jest/taro'
import { leakOpened } from '@/platform/testing/sample-episodes'
import { ChannelStage } from './channel-stage'

const video = { finderUserName: 'sphAbCdEf123456', feedId: 'export/UzFfexample0123' }
const show = () => render(<ChannelStage episode={leakOpened} video={video} />)
const player = () => screen.queryByLabelText('视频：汤碗里的一滴水')

beforeEach(() => stage.clear())

it('plays in its place, never by itself, and WeChat opens it on request', () => {
  show()
  expect(player()).toBeInTheDocument()
  expect(player()).not.toHaveAttribute('autoplay')
  fireEvent.click(screen.getByRole('button', { name: '到视频号看' }))
  expect(journal).toContain(`openChannelsActivity ${video.feedId}`)
})

it('leaves the way to WeChat when it cannot be shown in the page', () => {
  show()
  fireEvent.error(player()!)
  expect(player()).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '到视频号看' })).toBeInTheDocument()
})

it('an old WeChat opens it, one too old for that gets a sentence', () => {
  stage.unknown = ['channel-video']
  const { unmount } = show()
  expect(player()).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '到视频号看' })).toBeInTheDocument()
  unmount()
  stage.unknown = ['channel-video', 'openChannelsActivity']
  show()
  expect(screen.getByText(/更新微信后/)).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
