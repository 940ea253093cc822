import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import {
  removePairing,
  type Named,
  type PairingView,
  type VillageDesk,
} from '@/contract/console/booking/console-villages'
import type { Problem } from '@/contract/problem'
import { civilDayWords } from '@/domain/booking/pairing/pairing-words'
import { useBackHere } from '../../patterns/address/way-back'
import { Nothing } from '../../patterns/nothing'
import { ProblemAlert } from '../../patterns/problem-alert'
import { StateTag } from '../../patterns/state-tag'
import { api } from '../../shell/api'
import { stateOf } from './pairing-words'

interface Props {
  village: VillageDesk
  change: (pairing: PairingView) => void
  reload: () => void
  put: (village: VillageDesk) => void
}

type Back = ReturnType<typeof useBackHere>

/** Who and when, each name leading to its page. */
const whoAndWhen = (back: Back, today: string): TableColumnsType<PairingView> => [
  { title: '从', dataIndex: 'fromDay', width: 136, className: 'figures', render: civilDayWords },
  {
    title: '到',
    dataIndex: 'toDay',
    width: 136,
    className: 'figures',
    render: (day: string | null) => (day ? civilDayWords(day) : '长期'),
  },
  {
    title: '律所',
    dataIndex: 'firm',
    render: ({ id, name }: Named) => (
      <Link to={`/firms/${id}`} state={back}>
        {name}
      </Link>
    ),
  },
  {
    title: '律师',
    dataIndex: 'lawyers',
    render: (lawyers: Named[]) => (
      <span className="directory-people">
        {lawyers.map(({ id, name }) => (
          <Link key={id} to={`/lawyers/${id}`} state={back}>
            {name}
          </Link>
        ))}
      </span>
    ),
  },
  {
    title: '状态',
    width: 96,
    render: (_, row) => <StateTag tone={stateOf(row, today).tone}>{stateOf(row, today).word}</StateTag>,
  },
]

/** All pairings of a village, the latest first; what is over is only read. */
export function PairingHistory({ village, change, reload, put }: Props) {
  const { code, mark, today, pairings } = village
  const [problem, setProblem] = useState<Problem | null>(null)
  const back = useBackHere(village.name)
  const remove = async (fromDay: string) => {
    const result = await api(removePairing, { code, fromDay, mark })
    setProblem(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
    else if (result.problem.code === 'stale') reload()
  }
  const acts = (row: PairingView) => (
    <>
      {stateOf(row, today).tone !== 'quiet' && (
        <Button type="text" id={`change-${row.fromDay}`} onClick={() => change(row)}>
          改
        </Button>
      )}
      {row.fromDay > today && (
        <Button type="text" id={`remove-${row.fromDay}`} onClick={() => void remove(row.fromDay)}>
          取消
        </Button>
      )}
    </>
  )
  return (
    <div className="panel stack">
      <h2>现在的和以前的结对</h2>
      {problem && <ProblemAlert problem={problem} />}
      <Table<PairingView>
        size="small"
        rowKey="fromDay"
        columns={[...whoAndWhen(back, today), { title: '操作', width: 136, render: (_, row) => acts(row) }]}
        dataSource={pairings}
        pagination={false}
        locale={{ emptyText: <Nothing>这个村居还没有结对过律所，在上面选好律所和律师，保存后居民就能预约。</Nothing> }}
      />
    </div>
  )
}
