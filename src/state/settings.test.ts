import { stage } from '../../config/jest/taro'

const restart = () => {
  jest.resetModules()
  return (require('./settings') as typeof import('./settings')).useSettings
}

beforeEach(() => stage.clear())

it('starts plain, with subtitles', () => {
  expect(restart().getState()).toMatchObject({ elderMode: false, subtitles: true, subtitleSize: 'normal' })
})

it('remembers what was chosen', () => {
  const before = restart().getState()
  before.setElderMode(true)
  before.setSubtitles(false)
  before.setSubtitleSize('largest')
  expect(restart().getState()).toMatchObject({ elderMode: true, subtitles: false, subtitleSize: 'largest' })
})

it('works on when the storage is full', () => {
  const settings = restart()
  stage.roomFor = 0
  settings.getState().setElderMode(true)
  expect(settings.getState().elderMode).toBe(true)
})
