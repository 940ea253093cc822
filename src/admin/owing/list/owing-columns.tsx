import type { TableColumnsType } from 'antd'
import { Link } from 'react-router-dom'
import type { Owing, OwingPerson } from '@/contract/study/owing'
import { owingWord } from '../state-words'

const ITEM_WIDTH = 128

const short = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** A column for each item: how many of all have done it above, how it stands for each person below. */
export function owingColumns({ items }: Pick<Owing, 'items'>): TableColumnsType<OwingPerson> {
  return [
    {
      title: '姓名',
      dataIndex: 'name',
      width: 136,
      fixed: 'left',
      render: (name: string, { id }) => <Link to={`/owing/people/${id}`}>{name}</Link>,
    },
    { title: '单位', dataIndex: 'unit', width: 200 },
    { title: '职务', dataIndex: 'post', width: 112 },
    ...items.map(({ id, title, dueDay, done, owing }, at) => ({
      key: id,
      title: (
        <div className="owing-item">
          <span>{title}</span>
          <span className="quiet figures">{`${short(dueDay)}前`}</span>
          <span className="quiet figures">{`完成 ${done} 人`}</span>
          <span className="quiet figures">{`未完成 ${owing} 人`}</span>
        </div>
      ),
      width: ITEM_WIDTH,
      render: (_: unknown, { states }: OwingPerson) => {
        const state = states[at] ?? ''
        return <span className={`owing-state owing-${state}`}>{owingWord(state)}</span>
      },
    })),
  ]
}

export const widthOf = ({ items }: Pick<Owing, 'items'>): number => 136 + 200 + 112 + items.length * ITEM_WIDTH
