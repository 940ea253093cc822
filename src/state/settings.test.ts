import { stage } from '../../config/jest/taro'
import { keep } from '@/platform/storage'

const restart = () => {
  jest.resetModules()
  return (require('./settings') as typeof import('./settings')).useSettings
}

beforeEach(() => stage.clear())

it('starts plain, with subtitles, as fast as the film was made', () => {
  expect(restart().getState()).toMatchObject({ elderMode: false, subtitles: true, subtitleSize: 'normal', speed: 1 })
})

it('remembers what was chosen', () => {
  const before = restart().getState()
  before.setElderMode(true)
  before.setSubtitles(false)
  before.setSubtitleSize('largest')
  before.setSpeed(1.5)
  const after = { elderMode: true, subtitles: false, subtitleSize: 'largest', speed: 1.5 }
  expect(restart().getState()).toMatchObject(after)
})

it('falls back to what it knows when something else lies on the phone', () => {
  keep('settings', { speed: 7, subtitleSize: 'huge' })
  expect(restart().getState()).toMatchObject({ speed: 1, subtitleSize: 'normal', subtitles: true })
})

it('works on when the storage is full', () => {
  const settings = restart()
  stage.roomFor = 0
  settings.getState().setElderMode(true)
  expect(settings.getState().elderMode).toBe(true)
})
