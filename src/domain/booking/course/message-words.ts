import type { Template } from '../../messages/templates'
import type { MessageKind, Recipient } from './messages'
import { isReminder } from './sending'

type Said = readonly [what: string, note: string]

/** What happened and what to do next, each at most 20 characters, as WeChat takes them. They name nobody. */
const TO_RESIDENT: Record<MessageKind, Said> = {
  booked: ['预约成功', '请带身份证，到场出示核销码'],
  cancelled: ['预约已取消', '需要时可以重新预约'],
  moved: ['预约已改时间', '请打开小程序看新的时间'],
  'called-off': ['律师来不了，预约取消', '请打开小程序另约时间'],
  'substitute-sent': ['换了一位律师接待您', '可在小程序里接受或谢绝'],
  'substitute-accepted': ['代班律师已确认', '请按时到场'],
  'substitute-refused': ['预约已取消', '请打开小程序另约时间'],
  'no-show': ['律师说您没有来', '如有出入，请在小程序里说明'],
  'lawyer-absent': ['律所在核实', '结果会告诉您'],
  settled: ['律所已核实', '请打开小程序看结果'],
  'slot-offered': ['有空位了，留给您15分钟', '请打开小程序确认'],
  'evening-before': ['明天有律师预约', '请带身份证；来不了请先取消'],
  'two-hours-before': ['两小时后有律师预约', '来不了请尽快告诉律所'],
}

const TO_LAWYER: Record<MessageKind, Said> = {
  booked: ['有新的预约', '请打开小程序看详情'],
  cancelled: ['一个预约已取消', '这个时间空出来了'],
  moved: ['一个预约改了时间', '原来的时间空出来了'],
  'called-off': ['一个预约已取消', '已告诉来访人'],
  'substitute-sent': ['请您代班接待', '请打开小程序看详情'],
  'substitute-accepted': ['来访人接受您代班', '请按时接待'],
  'substitute-refused': ['来访人谢绝了代班', '这个时间空出来了'],
  'no-show': ['来访人没有来', '律所会核实'],
  'lawyer-absent': ['来访人说律师没有来', '请打开小程序说明'],
  settled: ['律所已核实', '请打开小程序看结果'],
  'slot-offered': ['有空位了', '请打开小程序看详情'],
  'evening-before': ['明天有来访', '来不了请现在就安排代班'],
  'two-hours-before': ['两小时后有来访', '来不了请马上安排代班'],
}

/** Whoever is stood in for. */
const TO_HOST: Partial<Record<MessageKind, Said>> = { 'substitute-sent': ['同事替您代班', '来访人已收到通知'] }

export const wordMessage = (kind: MessageKind, recipient: Recipient): { what: string; note: string } => {
  const ofHost = recipient === 'host' ? TO_HOST[kind] : undefined
  const [what, note] = ofHost ?? (recipient === 'resident' ? TO_RESIDENT : TO_LAWYER)[kind]
  return { what, note }
}

/** What a telephone call tells a resident; a reminder names no day, for nobody knows on which day they are called. */
export const wordCall = (kind: MessageKind): string =>
  isReminder(kind) ? '提醒有律师预约，来不了请先取消' : wordMessage(kind, 'resident').what

export const templateOf = (kind: MessageKind): Template => (isReminder(kind) ? 'visit-ahead' : 'visit-changed')
