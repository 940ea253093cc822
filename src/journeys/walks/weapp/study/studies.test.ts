import { sessionAddress } from '@/domain/study/sessions/session-code'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { ADDRESSES } from '../../addresses'
import { answersOf, askedIn } from '../../study/asked'
import { plantItem } from '../../study/plant-item'
import { codeBefore, letSessionBegin, SESSION } from '../../study/session-now'
import { logInAs } from '../booking/use-phone'
import { WeappPhone } from '../weapp-phone'

const SECRET = 'a key of this walk alone, long enough for a server'
const BOOK = 'enforcement-officer'
const NOTE = '示例：没有网络时记的。'
const LABELS = ['A', 'B', 'C', 'D', 'E', 'F']

describe('in the mini-program: an official studies', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud({ SECRET_KEY: SECRET })
  })
  afterAll(() => cloud?.stop())

  const official = async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await logInAs(phone, 'official')
    return phone
  }

  it('reads the handbook without a network; the note of then is sent when the program starts again', async () => {
    const phone = await official()
    await phone.open(ADDRESSES.handbook(BOOK))
    await phone.find('#chapter-before')
    await phone.type('#handbook-search', '处罚法 42')
    await phone.untilText('#handbook-count', '找到 1 条')
    await phone.tap('#entry-two-officers')
    await phone.find('#entry-digest')
    phone.setOnline(false)
    await phone.tap('#entry-after')
    await phone.untilText('#handbook-offline', '存在这台手机上的整本手册')
    await phone.type('#entry-note', NOTE)
    await phone.untilText('#entry-note-status', '已存在这台手机上')
    const kept = phone.storage()
    await phone.close()

    const again = await WeappPhone.start(cloud.origin, { storage: kept })
    await again.open(ADDRESSES.handbook(BOOK))
    await again.until('the note to be sent', async () =>
      String(again.storage()['handbook-marks-1']).includes('"waiting":{}'),
    )
    const other = await official()
    await other.open(ADDRESSES.handbook(BOOK))
    await other.untilText('#handbook', '有笔记')
    expect([...phone.complaints, ...again.complaints, ...other.complaints]).toEqual([])
    await again.close()
    await other.close()
  })

  /** Answers the n-th question of this round as wanted, and goes on. */
  async function answer(phone: WeappPhone, n: number, how: 'right' | 'wrong'): Promise<void> {
    await phone.untilText('#check-in-place', `第 ${n} 题`)
    await phone.untilText('#hand-in', '先选一个答案')
    const texts = (await answersOf(cloud.dataDir, askedIn(String(phone.storage()['check-in-open']))))[how]
    for (const label of LABELS) {
      if (!(await phone.has(`#question-option-${label}`))) break
      if (texts.includes((await phone.text(`#question-option-${label}`)).replace(/^[A-F] ?/, '')))
        await phone.tap(`#question-option-${label}`)
    }
    await phone.untilText('#hand-in', '交答案')
    await phone.tap('#hand-in')
    await phone.untilText('#outcome', how === 'right' ? '答对了' : '这题要留意')
    await phone.tap('#next-question')
  }

  it('does an item of the list: a wrong answer comes back as another question, three right ones are enough', async () => {
    const id = await plantItem(cloud.origin, '示例：执法前先想这几条')
    const phone = await official()
    await phone.open(ADDRESSES.duties)
    await phone.tap(`#duty-${id}`)
    await answer(phone, 1, 'wrong')
    await answer(phone, 2, 'right')
    await answer(phone, 3, 'right')
    await phone.untilText('#check-in-open', '还差 1 题')
    await phone.tap('#check-in-more')
    await answer(phone, 1, 'right')
    await phone.untilText('#check-in-done', '计入 0.5 学时')
    await phone.tap('#check-in-back')
    await phone.untilPath('duties')
    await phone.untilText('#duties-done', '示例：执法前先想这几条')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('signs in to a session by scanning the trainer’s screen, and not by another session’s', async () => {
    await letSessionBegin(cloud.dataDir)
    const phone = await official()
    await phone.open(ADDRESSES.sessions)
    await phone.tap(`#session-${SESSION.id}`)
    await phone.find('#session-code')
    phone.seeing = sessionAddress(cloud.origin, SESSION.id.replace(/3$/, '4'), '000000')
    await phone.tap('#session-scan')
    await phone.untilText('#session-sign-in', '这是另一场的签到码')
    phone.seeing = sessionAddress(cloud.origin, SESSION.id, await codeBefore(cloud.dataDir, SECRET, 3))
    await phone.tap('#session-scan')
    await phone.untilText('#session-sign-in', '签到码不对。它每 30 秒换一次')
    phone.seeing = sessionAddress(cloud.origin, SESSION.id, await codeBefore(cloud.dataDir, SECRET, 0))
    await phone.tap('#session-scan')
    await phone.untilText('#session-present', '已签到')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
