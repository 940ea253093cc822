import { fireEvent, render, screen } from '@testing-library/react'
import { journal, stage } from '../../../../../config/jest/taro'
import { leakOpened } from '@/platform/testing/sample-episodes'
import { ChannelStage } from './channel-stage'

const video = { finderUserName: 'sphAbCdEf123456', feedId: 'export/UzFfexample0123' }
const link = 'https://weixin.qq.com/sph/example'

beforeEach(() => stage.clear())

it('opens its own page, and its address can be copied for WeChat', () => {
  const opened = jest.spyOn(window, 'open').mockReturnValue(null)
  render(<ChannelStage episode={leakOpened} video={{ ...video, link }} />)
  expect(screen.getByText(/视频在微信视频号里/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '到视频号看' }))
  expect(opened).toHaveBeenCalledWith(link, '_blank', 'noopener')
  fireEvent.click(screen.getByRole('button', { name: '复制视频链接' }))
  expect(journal).toContain(`setClipboardData ${link}`)
})

it('without an address says where it can be seen', () => {
  render(<ChannelStage episode={leakOpened} video={video} />)
  expect(screen.getByText(/请在微信里搜索/)).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
