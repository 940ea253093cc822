import type { ConsoleSession, SessionPerson } from '@/contract/study/sessions/console-sessions'
import { seatWord } from '@/domain/study/sessions/session-steps'
import type { Sheet } from '../../patterns/download/sheet'
import { BY_WORDS, timeOf } from '../words'

const HEAD = ['姓名', '单位', '职务', '状态', '方式', '签名']

/** The list to be signed: who has a seat and who came; reasons stay in the console. */
export const peopleSheet = (session: ConsoleSession, people: readonly SessionPerson[]): Sheet => ({
  name: '名单',
  rows: [
    HEAD,
    ...people.map(({ name, unitName, post, state, by }) => [
      name,
      unitName,
      post,
      seatWord(state),
      by ? (BY_WORDS[by] ?? by) : '',
      '',
    ]),
    [],
    [`${session.title}，${timeOf(session)}，${session.venue}`],
  ],
})
