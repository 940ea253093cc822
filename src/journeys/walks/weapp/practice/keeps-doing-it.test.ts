import { getProgress } from '@/contract/practice/practice'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { WeappPhone } from '../weapp-phone'

const answerHere = async (phone: WeappPhone, question: string, handIn: string) => {
  // The question of the last tap has made room once nothing is chosen.
  await phone.untilText(handIn, '先选一个答案')
  await phone.tap(`#${question}-option-A`)
  const first = await phone.find(`#${question}-option-A`)
  if ((await first.attr('aria-role')) === 'checkbox') await phone.tap(`#${question}-option-B`)
  await phone.untilText(handIn, '交答案')
  await phone.tap(handIn)
}

describe('in the mini-program: practice that people keep doing', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
  })
  afterAll(() => cloud?.stop())

  it('answers today’s question on the first page and reads why', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.untilText('#daily', '选')
    await answerHere(phone, 'daily-question', '#daily-hand-in')
    await phone.untilText('#daily-outcome', '依据的法条')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('answers on the bus without a network, closes it, and all is counted once', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.find('#daily')
    await phone.open(ADDRESSES.set('work'))
    await phone.find('#question')
    phone.setOnline(false)
    await phone.untilText('#offline-bar', '网络已断开')
    for (let n = 1; n <= 5; n++) {
      await phone.untilText('#set-place', `第 ${n} 题`)
      await answerHere(phone, 'question', '#hand-in')
      await phone.untilText('#answer-waits', '已保存')
      await phone.tap('#next-question')
    }
    await phone.untilText('#set-result', '5 题已保存')
    const left = phone.storage()
    await phone.close()

    const again = await WeappPhone.start(cloud.origin, { storage: left })
    await again.until('the answers to be sent', async () =>
      String(again.storage()['practice-answers-to-send']).includes('[]'),
    )
    const { token } = JSON.parse(String(again.storage().session)) as { token: string }
    const { topics } = await callerOf(cloud.origin, token)(getProgress, {})
    const work = topics.find(({ topic }) => topic === 'work')!
    expect(work.known + work.learning).toBe(5)
    expect([...phone.complaints, ...again.complaints]).toEqual([])
    await again.close()
  })
})
