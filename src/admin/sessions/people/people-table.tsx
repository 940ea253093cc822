import { Button, Table, type TableColumnsType } from 'antd'
import type { SessionPerson } from '@/contract/study/sessions/console-sessions'
import { seatWord } from '@/domain/study/sessions/session-steps'
import { Nothing } from '../../patterns/nothing'
import { withRoom } from '../../patterns/rows/with-room'
import { StateTag, type Tone } from '../../patterns/state-tag'
import { when } from '../../patterns/words/when'
import { BY_WORDS } from '../words'
import type { Mark, Marking } from './use-marking'

const TONES: Record<string, Tone> = {
  'signed-up': 'planned',
  present: 'good',
  absent: 'alarming',
  excused: 'waiting',
}
const MARK_WORDS: Record<Mark, string> = { present: '到场', absent: '未到', excused: '请假' }

const COLUMNS: TableColumnsType<SessionPerson> = [
  { title: '姓名', dataIndex: 'name', width: 120 },
  { title: '单位', dataIndex: 'unitName', minWidth: 112 },
  { title: '职务', dataIndex: 'post', minWidth: 88 },
  {
    title: '状态',
    key: 'state',
    width: 144,
    render: (_, { state, by, at }) => (
      <>
        <StateTag tone={TONES[state ?? ''] ?? 'quiet'}>{seatWord(state)}</StateTag>
        {by && at && <div className="quiet figures">{`${BY_WORDS[by] ?? by} ${when(at)}`}</div>}
      </>
    ),
  },
  { title: '请假原因', dataIndex: 'reason', minWidth: 96 },
]

/** Those with a seat, in roster order; each is put down with one press, and a mistake put right with another. */
export function PeopleTable({ people, marking }: { people: readonly SessionPerson[]; marking: Marking | null }) {
  const acts: TableColumnsType<SessionPerson> = marking
    ? [{ title: '记为', key: 'acts', width: 184, render: (_, person) => <Marks person={person} marking={marking} /> }]
    : []
  return (
    <Table<SessionPerson>
      className="list-table"
      columns={withRoom([...COLUMNS, ...acts])}
      dataSource={[...people]}
      rowKey="officialId"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: <Nothing>还没有人报名。报了名和现场登记的人会在这里。</Nothing> }}
    />
  )
}

function Marks({ person, marking }: { person: SessionPerson; marking: Marking }) {
  const { officialId, name, state } = person
  return (
    <div className="line">
      {(Object.keys(MARK_WORDS) as Mark[]).map((mark) => (
        <Button
          key={mark}
          size="small"
          type={state === mark ? 'primary' : 'default'}
          aria-pressed={state === mark}
          aria-label={`${name}记为${MARK_WORDS[mark]}`}
          loading={marking.busy === officialId && state !== mark}
          onClick={() => void (state !== mark && marking.mark(officialId, mark))}
        >
          {MARK_WORDS[mark]}
        </Button>
      ))}
    </div>
  )
}
