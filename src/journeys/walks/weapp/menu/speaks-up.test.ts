import { answerFeedback, listFeedback } from '@/contract/console/console-feedback'
import { getPrivacyState } from '@/contract/privacy'
import { logInAsSample } from '@/contract/session'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { WeappPhone } from '../weapp-phone'

const TEXT = '示例：这一期的字幕走得太快，老人看不清。'
const ANSWER = '示例：谢谢提醒，字幕已经放慢。'

describe('in the mini-program: the header’s menu on every page', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
  })
  afterAll(() => cloud?.stop())

  it('a complaint is written offline, survives the end of the program, is sent once and answered', async () => {
    const first = await WeappPhone.start(cloud.origin)
    await first.tap('#newest-episode')
    await first.untilPath('player')
    await first.tap('#open-menu')
    await first.tap('#menu-feedback')
    await first.untilPath('features/feedback')
    await first.type('#feedback-text', '短')
    await first.tap('#feedback-send')
    await first.untilText('#feedback-text-message', '请至少写 5 个字')
    await first.type('#feedback-text', TEXT)
    first.setOnline(false)
    await first.tap('#feedback-send')
    await first.untilText('#feedback-waits', '连上网络后自动发送')
    const storage = first.storage()
    await first.close()

    const again = await WeappPhone.start(cloud.origin, { storage })
    const editor = callerOf(cloud.origin, (await callerOf(cloud.origin)(logInAsSample, { persona: 'editor' })).token)
    const [arrived] = await again.until('the complaint at the bureau', async () => {
      const { feedback } = await editor(listFeedback, { state: 'open' })
      return feedback.length > 0 && feedback
    })
    expect(arrived).toMatchObject({ text: TEXT, kind: 'complaint' })
    expect(arrived!.page).toMatch(/^\/features\/episodes\/pages\/player\/index\?id=/)
    await editor(answerFeedback, { id: arrived!.id, answer: ANSWER, was: null })

    await again.open(ADDRESSES.me)
    await again.untilText('#open-feedback', '有新回复')
    await again.tap('#open-feedback')
    await again.untilText('#my-feedback', ANSWER)
    expect((await again.text('#my-feedback')).split(TEXT)).toHaveLength(2)
    expect(again.complaints).toEqual([])
    await again.close()
  })

  it('leads to 我的数据, where an account is deleted, kept after all, and deleted again', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.me)
    await phone.tap('#open-log-in')
    await phone.tap('#sample-resident')
    await phone.untilText('#me-person', '示例居民·王孃孃')
    const { token } = JSON.parse(String(phone.storage().session)) as { token: string }
    const dueAt = async () => (await callerOf(cloud.origin, token)(getPrivacyState, {})).deletionDueAt
    await phone.tap('#open-menu')
    await phone.tap('#menu-my-data')
    await phone.untilPath('my-data')
    await phone.tap('#delete-account')
    await phone.tap('#delete-account-yes')
    await phone.untilText('#deletion-pending', '之后不能恢复')
    expect(await dueAt()).not.toBeNull()
    await phone.tap('#cancel-deletion')
    await phone.find('#delete-account')
    expect(await dueAt()).toBeNull()
    await phone.tap('#delete-account')
    await phone.tap('#delete-account-yes')
    await phone.untilText('#deletion-pending', '之后不能恢复')
    expect(await dueAt()).not.toBeNull()
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
