import { fireEvent, render, screen } from '@testing-library/react'
import { journal, stage } from '../../../config/jest/taro'
import { Player } from './player'

const show = (speed: number) => (
  <Player id="film" title="视频" src="/v" poster="/p" captions="/c" subtitles={false} startMs={0} speed={speed} />
)

beforeEach(() => stage.clear())

it('takes a new speed at once, and again with each start, where some phones forget it', () => {
  const { rerender } = render(show(1))
  rerender(show(1.5))
  expect(journal.at(-1)).toBe('playbackRate 1.5')
  journal.length = 0
  fireEvent.play(screen.getByLabelText('视频'))
  expect(journal).toEqual(['playbackRate 1.5'])
})
