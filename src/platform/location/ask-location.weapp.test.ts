import { journal, stage } from '../../../config/jest/taro'
import { answerConsent, useConsent } from '../privacy/consent'
import { keep } from '../storage'
import { NOTICE_DAY } from '@/domain/privacy/notice'
import { askLocation } from './ask-location'

jest.mock('@/platform/wire/transport', () => ({ transport: () => Promise.resolve({ status: 200, body: {} }) }))

beforeEach(() => stage.clear())

it('asks for consent first, and asks the phone nothing when there is none', async () => {
  const asked = askLocation()
  expect(useConsent.getState().waiting).toHaveLength(1)
  answerConsent(false)
  expect(await asked).toEqual({ ok: false, reason: 'no-consent' })
  expect(journal).not.toContain('getLocation')
})

it('then the phone asks its owner, whose no is an answer', async () => {
  keep('privacy-consent', NOTICE_DAY)
  expect(await askLocation()).toEqual({ ok: false, reason: 'refused' })
  stage.location = { longitude: 106.55, latitude: 29.58 }
  expect(await askLocation()).toEqual({ ok: true, point: { lon: 106.55, lat: 29.58 } })
})
