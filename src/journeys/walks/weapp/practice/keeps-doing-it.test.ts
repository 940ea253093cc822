import { answerReport, listReports } from '@/contract/console/console-questions'
import { getProgress } from '@/contract/practice/practice'
import { logInAsSample } from '@/contract/session'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf } from '../../../call'
import { ADDRESSES } from '../../addresses'
import { getManyWrong, letDaysPass } from '../../weeks-ago'
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

/** The token that this phone holds. */
const tokenOn = (phone: WeappPhone) => (JSON.parse(String(phone.storage().session)) as { token: string }).token

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
      await phone.untilText('#answer-waits', '已保存，联网后出结果')
      await phone.tap('#next-question')
    }
    await phone.untilText('#set-result', '5 题已保存，联网后出结果')
    const left = phone.storage()
    await phone.close()

    const again = await WeappPhone.start(cloud.origin, { storage: left })
    await again.until('the answers to be sent', async () =>
      String(again.storage()['practice-answers-to-send']).includes('[]'),
    )
    const { topics } = await callerOf(cloud.origin, tokenOn(again))(getProgress, {})
    const work = topics.find(({ topic }) => topic === 'work')!
    expect(work.known + work.learning).toBe(5)
    expect([...phone.complaints, ...again.complaints]).toEqual([])
    await again.close()
  })

  it('returns after three weeks: at most the cap, and nothing to make up for', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.set('family'))
    await phone.find('#question')
    expect(await getManyWrong(callerOf(cloud.origin, tokenOn(phone)), 10)).toBeGreaterThan(40)
    await letDaysPass(cloud.dataDir, 21)
    await phone.open(ADDRESSES.progress)
    await phone.untilText('#progress-due', '20 题')
    await phone.tap('#progress-due')
    await phone.untilText('#set-place', '第 1 题，共 20 题')
    await phone.untilText('#review-note', '今天先复习 20 题，其余的往后几天再问，不用一次补完。')
    for (let n = 1; n <= 20; n++) {
      await phone.untilText('#set-place', `第 ${n} 题`)
      await answerHere(phone, 'question', '#hand-in')
      await phone.untilText('#outcome', '依据的法条')
      await phone.tap('#next-question')
    }
    await phone.tap('#once-more')
    await phone.untilText('#nothing-due', '今天的复习做完了，其余的往后几天再问您。')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('reports a wrong question and is told', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.set('consumer'))
    await phone.find('#question')
    await answerHere(phone, 'question', '#hand-in')
    await phone.tap('#report-question')
    await phone.tap('#report-reason-outdated')
    await phone.type('#report-text', '示例：法条好像改过了')
    await phone.tap('#report-send')
    await phone.untilGone('#report-send')
    const { token } = await callerOf(cloud.origin)(logInAsSample, { persona: 'editor' })
    const desk = callerOf(cloud.origin, token)
    const [report] = (await desk(listReports, { state: 'open' })).reports
    expect(report).toMatchObject({ reason: 'outdated', text: '示例：法条好像改过了' })
    await desk(answerReport, { id: report!.id, answer: '示例：核对过，法条没有变。' })
    await phone.open(ADDRESSES.progress)
    await phone.untilText('#progress-notices', '1 条新的')
    await phone.tap('#progress-notices')
    await phone.untilText('#practice-notices', '示例：核对过，法条没有变。')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
