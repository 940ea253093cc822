import { randomUUID } from 'node:crypto'
import { saveOfficial } from '@/contract/console/study/console-officials'
import { OFFICIALS_UNIT } from '@/cloud/tasks/samples/study/sample-units'
import { civilDayOf } from '@/domain/time/civil-time'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { ADDRESSES } from '../../addresses'
import { personaCaller } from '../../bookings'
import { readAnswerKeys, type AnswerKeys } from '../../study/answer-keys'
import { publishShortExam, publishShortPlan } from '../../study/short-year'
import { agree } from '../booking/use-phone'
import { WeappPhone } from '../weapp-phone'

const NAME = '示例·新录用丁'
const NUMBER = '13900000721'
const EXAM = '示例·新录用公务员入职考试'
const TODAY = civilDayOf(new Date())

/** Chooses what is right of the question in sight; an option's text stands after its label. */
async function chooseRight(phone: WeappPhone, keys: AnswerKeys): Promise<void> {
  const stem = await phone.text('.question-stem')
  const words = await (await phone.page()).$$('#question .option-words')
  const options = await Promise.all(words.map(async (one) => (await one.text()).trim()))
  for (const label of keys(stem, options)) await phone.tap(`#question-option-${label}`)
}

describe('in the mini-program: from roster to certificate', () => {
  let cloud: BuiltCloud
  let keys: AnswerKeys
  let plan: Awaited<ReturnType<typeof publishShortPlan>>
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    const category = 'new-civil-servant' as const
    const examId = await publishShortExam(cloud.origin, category, EXAM)
    plan = await publishShortPlan(cloud.origin, {
      ...{ category, year: Number(TODAY.slice(0, 4)), title: '示例·新录用公务员的一年' },
      items: [
        { title: '行政处罚怎么开始', teaches: { topics: ['punishment'] } },
        { title: '入职考试', teaches: { examId } },
      ],
    })
    keys = await readAnswerKeys(cloud.dataDir)
  })
  afterAll(() => cloud?.stop())

  async function logIn(phone: WeappPhone): Promise<void> {
    await phone.open(ADDRESSES.logIn)
    await phone.type('#phone', NUMBER)
    await phone.tap('#ask-code')
    await agree(phone)
    const told = await phone.untilText('#sample-code', '验证码是')
    await phone.type('#code', /\d{6}/.exec(told)![0])
    await phone.tap('#submit-log-in')
    await phone.until('the log-in', async () => /"person":\{/.test(String(phone.storage().session)))
  }

  /** The unit writes them down after they have logged in: the number is theirs already. */
  async function putOnRoster(): Promise<void> {
    const desk = await personaCaller(cloud.origin, 'admin')
    await desk(saveOfficial, {
      ...{ id: randomUUID(), revision: null, unitId: OFFICIALS_UNIT, name: NAME, post: '试用期科员' },
      ...{ category: 'new-civil-servant', phone: NUMBER, joinedDay: TODAY },
    })
  }

  async function bind(phone: WeappPhone): Promise<void> {
    await phone.open(ADDRESSES.bind)
    await phone.untilText('#study-not-listed', '单位名册上没有这个手机号')
    await putOnRoster()
    await phone.tap('#study-again')
    await phone.untilText('#study-may-bind', '您的手机号在单位名册上，可以绑定。')
    await phone.tap('#bind')
    await phone.untilText('#my-post', NAME)
  }

  async function checkIn(phone: WeappPhone): Promise<void> {
    await phone.tap(`#learn-duty-${plan.items[0]}`)
    for (let n = 1; n <= 3; n++) {
      await phone.untilText('#check-in-place', `第 ${n} 题`)
      await chooseRight(phone, keys)
      await phone.untilText('#hand-in', '交答案')
      await phone.tap('#hand-in')
      await phone.untilText('#outcome', '依据的法条')
      await phone.tap('#next-question')
    }
    await phone.untilText('#check-in-done', '这项任务完成了')
    await phone.tap('#check-in-back')
    await phone.untilText('#learn-duties', '1 项现在可做')
  }

  async function sitExam(phone: WeappPhone): Promise<void> {
    await phone.tap(`#learn-duty-${plan.items[1]}`)
    await phone.tap('#exam-begin')
    for (let n = 1; n <= 5; n++) {
      await phone.untilText('#sitting-place', `第 ${n} 题，共 5 题`)
      await chooseRight(phone, keys)
      if (n < 5) await phone.tap('#question-next')
    }
    await phone.untilText('#sitting-saved', '答案都已保存')
    await phone.tap('#open-hand-in')
    await phone.untilText('#hand-in-open', '题目都答完了。')
    await phone.tap('#hand-in-yes')
    await phone.untilText('#sitting-ended', '已交卷')
    await phone.tap('#to-result')
  }

  /** A stranger with the paper in hand: another phone, nobody logged in. */
  async function verify(number: string): Promise<void> {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.verify(number))
    await phone.type('#verify-name', '示例·别人')
    await phone.tap('#verify-check')
    await phone.untilText('#verify-none', '没有查到')
    expect(await phone.has('#verify-facts')).toBe(false)
    await phone.type('#verify-name', NAME)
    await phone.untilGone('#verify-none')
    await phone.tap('#verify-check')
    await phone.untilText('#verify-valid', '这张合格证有效')
    const facts = await phone.untilText('#verify-facts', EXAM)
    expect(facts).toContain(number)
    // The number is drawn at random: it may hold any three digits itself.
    expect(facts.replaceAll(number, '')).not.toMatch(/综合执法|139|试用期|100/)
    expect(phone.complaints).toEqual([])
    await phone.close()
  }

  it('binds after the unit has written them down, studies, passes, shows the certificate; a stranger checks it', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await logIn(phone)
    await bind(phone)
    await phone.open(ADDRESSES.learn)
    await phone.untilText('#learn-duties', '2 项现在可做')
    await checkIn(phone)
    await sitExam(phone)
    await phone.untilText('#score', '优秀')
    expect(await phone.text('#score-number')).toBe('100')
    await phone.tap('#to-certificate')
    const card = await phone.untilText('.certificate', EXAM)
    const [number] = /HG\d{4}-\d{8}-\d/.exec(card)!
    await phone.tap(`#pdf-${number}`)
    await phone.until('WeChat’s reader', async () => phone.opened.length > 0)
    expect(phone.opened[0]!.path).toContain(`${number}.pdf`)
    expect(phone.opened[0]!.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await phone.tap(`#verify-${number}`)
    await phone.untilPath('features/exams/pages/verify')
    await phone.open(ADDRESSES.duties)
    await phone.untilText('#duties-done', '入职考试')
    expect(phone.complaints).toEqual([])
    await phone.close()
    await verify(number)
  })
})
