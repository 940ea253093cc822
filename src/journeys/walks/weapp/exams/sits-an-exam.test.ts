import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { ADDRESSES } from '../../addresses'
import { answersOn, countedIn, deadlineOf, openExam, readCountdown } from '../../exams/one-exam'
import { logInAs } from '../booking/use-phone'
import { WeappPhone } from '../weapp-phone'

/** Chooses the first option and goes on; after the last question it stays. */
async function answer(phone: WeappPhone, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) {
    await phone.untilText('#sitting-place', `第 ${n} 题，共 45 题`)
    await phone.tap('#question-option-A')
    if (n < 45) await phone.tap('#question-next')
  }
}

/** What this phone keeps of the paper. */
const keptOn = (phone: WeappPhone): string => {
  const [, kept] = Object.entries(phone.storage()).find(([key]) => key.startsWith('exam-sitting-'))!
  return String(kept)
}

describe('in the mini-program: an exam that nobody loses', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
  })
  afterAll(() => cloud?.stop())

  it('the network dies at question 40, the program is closed: the same paper, answers, marks and place', async () => {
    const examId = await openExam(cloud.dataDir)
    const phone = await WeappPhone.start(cloud.origin)
    await logInAs(phone, 'official')
    await phone.open(ADDRESSES.exams)
    await phone.tap(`#exam-${examId}-open`)
    await phone.untilText('#exam-rules', '不会因此判不合格')
    await phone.tap('#exam-begin')
    await phone.find('#question')
    const left = readCountdown(await phone.untilText('#time-left', ':'))
    expect(Math.abs(left - ((await deadlineOf(cloud.dataDir, examId)) - Date.now()))).toBeLessThan(60_000)
    await answer(phone, 1, 39)
    await phone.untilText('#sitting-saved', '答案都已保存')
    await phone.tap('#mark-question')
    phone.setOnline(false)
    await answer(phone, 40, 45)
    await phone.untilText('#sitting-saved', '6 题待同步')
    await phone.tap('#open-overview')
    await phone.untilText('#overview-tally', '已作答 45，未作答 0，标记 1，待同步 6')
    const kept = phone.storage()
    const here = answersOn(keptOn(phone))
    const at = (await phone.page()).path
    const paper = /exam-sitting-([0-9a-f-]+)/.exec(Object.keys(kept).join(' '))![1]
    await phone.close()

    const again = await WeappPhone.start(cloud.origin, { storage: kept })
    await again.open(`/${at}?exam=${examId}&paper=${paper}`)
    await again.untilText('#sitting-place', '第 45 题，共 45 题')
    await again.untilText('#sitting-saved', '答案都已保存')
    expect(await countedIn(cloud.dataDir, examId)).toEqual(here)
    await again.tap('#open-hand-in')
    await again.untilText('#hand-in-open', '题目都答完了。')
    await again.tap('#hand-in-yes')
    await again.untilText('#sitting-ended', '已交卷')
    await again.tap('#to-result')
    await again.untilText('#score', '离开页面')
    expect([...phone.complaints, ...again.complaints]).toEqual([])
    await again.close()
  })

  it('what waited on a phone is sent when the program starts, without opening the exam', async () => {
    const examId = await openExam(cloud.dataDir)
    const phone = await WeappPhone.start(cloud.origin)
    await logInAs(phone, 'official')
    await phone.open(ADDRESSES.exam(examId))
    await phone.tap('#exam-begin')
    await phone.find('#question')
    phone.setOnline(false)
    await answer(phone, 1, 2)
    await phone.untilText('#sitting-saved', '2 题待同步')
    const kept = phone.storage()
    const here = answersOn(keptOn(phone))
    await phone.close()
    const again = await WeappPhone.start(cloud.origin, { storage: kept })
    await again.until('the answers to be sent', async () => !keptOn(again).includes('"receivedAt":null'))
    expect(await countedIn(cloud.dataDir, examId)).toEqual(here)
    await again.close()
  })
})
