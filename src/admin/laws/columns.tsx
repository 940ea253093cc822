import type { TableColumnsType } from 'antd'
import type { LawRow } from '@/contract/console/law/console-laws'
import { RowLink } from '../patterns/rows/row-link'
import { StateTag } from '../patterns/state-tag'

/** Imported, and none of its wordings applies yet: no article is in force. */
export const isAhead = ({ articles }: Pick<LawRow, 'articles'>): boolean => articles === 0

/** Widths add up to less than a 1024 px screen leaves; the title takes the rest. */
export const LAW_COLUMNS: TableColumnsType<LawRow> = [
  {
    title: '法律',
    dataIndex: 'shortTitle',
    render: (shortTitle: string, { id, kind, repealedDay, ahead }) => (
      <>
        <RowLink to={`/laws/${id}`}>{shortTitle}</RowLink>
        <div className="quiet">{kind}</div>
        {repealedDay && <StateTag tone="stopped">{`${repealedDay} 废止`}</StateTag>}
        {ahead > 0 && <StateTag tone="waiting">有待施行的文本</StateTag>}
      </>
    ),
  },
  { title: '通过或修改', dataIndex: 'amendedDay', width: 118, className: 'figures' },
  {
    title: '施行',
    dataIndex: 'effectiveDay',
    width: 118,
    className: 'figures',
    render: (day: string | null) => day ?? '没有写明',
  },
  {
    title: '原文',
    dataIndex: 'checkedDay',
    width: 150,
    render: (day: string | null, law) =>
      day ? (
        <span className="figures">{`${day} 核对`}</span>
      ) : (
        <span className="quiet">{isAhead(law) ? '尚未施行' : '只有索引'}</span>
      ),
  },
  { title: '条数', dataIndex: 'articles', width: 72, align: 'right', className: 'figures' },
  {
    title: '引用',
    dataIndex: 'questions',
    width: 140,
    align: 'right',
    className: 'figures',
    render: (questions: number, { episodes }) => `${questions} 题 · ${episodes} 期`,
  },
  { title: '版本', dataIndex: 'versions', width: 72, align: 'right', className: 'figures' },
]
