import { Button, type TableColumnsType } from 'antd'
import type { Candidate } from '@/contract/exams/candidates'
import { OUTCOME_WORDS } from '@/domain/exams/after'
import { CANDIDATE_STATE_WORDS } from '@/domain/exams/words/desk-words'
import { StateTag } from '../../patterns/state-tag'
import { when } from '../../patterns/words/when'
import { candidateTone } from '../exam-tags'

/** 86.5 / 100 */
export const scoreWord = ({ scoreTenths, maxTenths }: Pick<Candidate, 'scoreTenths' | 'maxTenths'>): string =>
  scoreTenths === null || maxTenths === null ? '' : `${scoreTenths / 10} / ${maxTenths / 10}`

export const outcomeWord = (outcome: string | null): string => (outcome ? (OUTCOME_WORDS[outcome] ?? outcome) : '')

/** What stands beside somebody: arrangements, and what the unit should know. */
export function remarksOf({ extraMinutes, largePrint, late, lateCounts, tooFast }: Candidate): string[] {
  return [
    ...(extraMinutes > 0 ? [`延长 ${extraMinutes} 分钟`] : []),
    ...(largePrint ? ['大字试卷'] : []),
    ...(late > 0 ? [`迟到的答案 ${late} 题，${lateCounts ? '已算分' : '没有算分'}`] : []),
    ...(tooFast ? ['作答异常快，请核实'] : []),
  ]
}

export const columns = (
  look: (person: Candidate) => void,
  grant: (person: Candidate) => void,
): TableColumnsType<Candidate> => [
  { title: '姓名', dataIndex: 'name', width: 120 },
  { title: '单位', dataIndex: 'unitName', minWidth: 120 },
  {
    title: '状态',
    dataIndex: 'state',
    width: 96,
    render: (state: string) => <StateTag tone={candidateTone(state)}>{CANDIDATE_STATE_WORDS[state] ?? state}</StateTag>,
  },
  {
    title: '成绩',
    key: 'score',
    width: 104,
    className: 'figures',
    render: (_, person) => [scoreWord(person), outcomeWord(person.outcome)].filter(Boolean).join('　'),
  },
  {
    title: '选的时间 / 交卷',
    key: 'at',
    width: 144,
    className: 'figures',
    render: (_, { handedInAt, chosenAt }) =>
      handedInAt ? `${when(handedInAt)} 交` : chosenAt ? `${when(chosenAt)} 考` : '',
  },
  { title: '备注', key: 'remarks', minWidth: 88, render: (_, person) => remarksOf(person).join('；') },
  {
    title: '操作',
    key: 'acts',
    width: 112,
    render: (_, person) => (
      <span className="exam-acts">
        <Button type="link" size="small" onClick={() => grant(person)}>
          安排
        </Button>
        {person.attempts > 0 && (
          <Button type="link" size="small" onClick={() => look(person)}>
            看试卷
          </Button>
        )}
      </span>
    ),
  },
]
