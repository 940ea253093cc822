import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { ID, OWNER, PERSON, phone, type PersonalTable, type ReadableColumn } from './readable-columns'

const lawyer = (column: string, word = '律师'): ReadableColumn => ({
  word,
  sql: `(select l.name from lawyers l where l.id = t.${column})`,
})
const firm: ReadableColumn = { word: '律所', sql: '(select f.name from law_firms f where f.id = t.firm_id)' }
const words = (word: string): ReadableColumn => ({ word, open: decryptText })
const mode: ReadableColumn = {
  word: '方式',
  sql: `case t.mode when 'on-site' then '当面谈' when 'phone' then '打电话' when 'video' then '视频' else '上门' end`,
}
/** Words for states are the app's; a code of one of ours is not read by its owner. */
const code = { hidden: 'a code of the program; the app says what it means' }
const slotIs = { hidden: 'how long the slot is, beside its time' }
const cell: ReadableColumn = { word: '时间', sql: 'to_timestamp(t.cell * 900)' }

/** What `leaveBookings` does when an account goes. */
const BLANKED = 'a visit stays in the figures and in the lawyer’s diary, without its person and every word about them'

/** What booking a village lawyer leaves about whoever books. */
export const BOOKING_DATA: Record<string, PersonalTable> = {
  my_villages: {
    title: '记住的村居',
    why: '下次不用再选',
    where: OWNER,
    columns: { owner_id: ID, village_code: '村居编码', chosen_at: '时间' },
  },
  booking_holds: {
    title: '正在保留的预约时间',
    why: '填表的几分钟里不让别人约走',
    where: OWNER,
    columns: {
      owner_id: ID,
      id: ID,
      village_code: '村居编码',
      firm_id: firm,
      lawyer_id: lawyer('lawyer_id'),
      starts_at: '时间',
      minutes: slotIs,
      buffer_minutes: slotIs,
      modes: slotIs,
      seconds: slotIs,
      extended: '延长过',
      until: '保留到',
    },
  },
  person_cells: {
    title: '已有安排的时间',
    why: '不让同一个人同一时间约两位律师',
    where: PERSON,
    columns: { person_id: ID, cell, booking_id: ID, until: '保留到' },
  },
  booking_waiting: {
    title: '排队等空位',
    why: '有人取消时先问您',
    where: PERSON,
    columns: {
      person_id: ID,
      id: ID,
      village_code: '村居编码',
      lawyer_id: lawyer('lawyer_id'),
      day: '日期',
      since: '排队时间',
      state: code,
      offer_firm_id: ID,
      offer_lawyer_id: lawyer('offer_lawyer_id', '空位的律师'),
      offer_starts_at: '空位的时间',
      offer_minutes: slotIs,
      offer_buffer_minutes: slotIs,
      offer_modes: slotIs,
      offer_until: '保留到',
    },
  },
  booking_messages: {
    title: '预约的通知和提醒',
    why: '提前告诉您，变了马上告诉您',
    where: PERSON,
    columns: {
      booking_id: ID,
      kind: code,
      version: ID,
      recipient: code,
      person_id: ID,
      to_person_id: ID,
      due_at: '该发的时间',
      made_at: '时间',
      tries: ID,
      outcome: code,
      done_at: '发出的时间',
      called_by_id: ID,
    },
    kept: BLANKED,
  },
  booking_events: {
    title: '预约的每一步',
    why: '谁在什么时候改了什么，须能查证',
    where: PERSON,
    columns: {
      booking_id: ID,
      version: ID,
      person_id: ID,
      act: code,
      from_state: code,
      to_state: code,
      actor_id: ID,
      at: '时间',
    },
    kept: BLANKED,
  },
  bookings: {
    title: '预约过的律师',
    why: '按约定为您服务',
    where: PERSON,
    columns: {
      id: ID,
      village_code: '村居编码',
      firm_id: firm,
      lawyer_id: lawyer('lawyer_id'),
      host_lawyer_id: lawyer('host_lawyer_id', '原来的律师'),
      person_id: ID,
      booked_by_id: ID,
      starts_at: '时间',
      minutes: slotIs,
      buffer_minutes: slotIs,
      mode,
      matter: code,
      name_encrypted: words('称呼'),
      phone_encrypted: phone('联系电话'),
      description_encrypted: words('事情的说明'),
      address_encrypted: words('上门的地址'),
      relation: code,
      relative_encrypted: words('亲属的姓名'),
      code_encrypted: words('核销码'),
      state: code,
      version: ID,
      late: '临时取消',
      reason_encrypted: words('取消的原因'),
      moved_to_id: ID,
      no_show_at: '记为没有到场的时间',
      verdict: code,
      verdict_reason_encrypted: words('律所核实的依据'),
      note_encrypted: words('律师写给您的话'),
      internal_note_encrypted: {
        hidden: 'the lawyer’s own work notes, kept under their duty of confidence',
        open: decryptText,
      },
      stars: '评分',
      rating_encrypted: words('评价'),
      booked_at: '预约时间',
    },
    kept: BLANKED,
  },
}

/** What lawyers, managers of firms and clerks are by their accounts. */
export const BOOKING_WORK: Record<string, PersonalTable> = {
  firm_members: {
    title: '管理的律所',
    why: '决定能看哪家律所的预约',
    where: PERSON,
    columns: { person_id: ID, firm_id: firm },
  },
  village_clerks: {
    title: '服务的村居',
    why: '决定能看哪个村居的预约',
    where: PERSON,
    columns: { person_id: ID, village_code: '村居编码' },
  },
  lawyers: {
    title: '律师名片',
    why: '村居居民据此选择律师',
    where: PERSON,
    columns: {
      id: ID,
      firm_id: firm,
      person_id: ID,
      name: '姓名',
      fields: code,
      languages: code,
      duty_place: '值班地点',
      intro: '简介',
      photo: ID,
      video_link: '视频链接',
      active: '在岗',
      plan_revision: ID,
      sample: '虚构的示例',
      revision: ID,
    },
    kept: 'the bureau’s public list of village lawyers; once the person is gone, the number leads to nobody',
  },
}

/** Of booking, tables without a word about anybody who books. */
export const BOOKING_IMPERSONAL: Record<string, string> = {
  law_firms: 'the bureau’s public list of firms',
  village_pairings: 'which firm a village has',
  lawyer_plans: 'the hours of duty of public lawyers',
  plan_exceptions: 'when a public lawyer is not on duty, without why beyond court or leave',
  lawyer_cells: 'which quarters of an hour of a lawyer are taken, without by whom',
}
