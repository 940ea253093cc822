import { Alert, Collapse, Table, type TableColumnsType } from 'antd'
import {
  ROSTER_CHANGES,
  type RosterChange,
  type RosterImportChange,
  type RosterReport,
} from '@/contract/console/study/roster-import'
import { OnlyFirst, SHEET_PAGES, SheetReport, WriteSheet, WrongRows } from '../../patterns/one-sheet/sheet-report'
import { useRosterImport } from './use-roster-import'

const WORDS: Record<RosterChange, string> = {
  joined: '新增',
  moved: '调动',
  changed: '修改',
  returned: '回到名册',
  left: '调离',
}

const differenceWord = ({ field, before, after }: RosterImportChange['differences'][number]): string =>
  before === null ? `${field}：${after}` : `${field}：${before} → ${after}`

const CHANGE_COLUMNS: TableColumnsType<RosterImportChange> = [
  { title: '行', dataIndex: 'row', width: 72, className: 'figures', render: (row: number | null) => row ?? '—' },
  { title: '姓名', dataIndex: 'name', width: 160 },
  { title: '单位', dataIndex: 'unit' },
  {
    title: '变化',
    dataIndex: 'differences',
    render: (differences: RosterImportChange['differences'], { namesakeUnit, bound }) => (
      <ul className="plain-list">
        {differences.map((difference) => (
          <li key={difference.field}>{differenceWord(difference)}</li>
        ))}
        {namesakeUnit && (
          <li className="quiet">{`“${namesakeUnit}”有同名的人。是同一人就写上他名册上的号码，按调动处理。`}</li>
        )}
        {bound && differences.some(({ field }) => field === '手机号') && (
          <li className="quiet">已绑定账号，写入后会提示管理员核对。</li>
        )}
      </ul>
    ),
  },
]

/** What would change, or has, kind by kind; and the rows that are not good. */
export function RosterReportPanel({ report }: { report: RosterReport }) {
  const { problems, notes, newUnits, same, written } = report
  const reset = useRosterImport((state) => state.reset)
  const kinds = ROSTER_CHANGES.filter((kind) => report[kind].total > 0)
  return (
    <SheetReport id="roster" written={written} again={reset} write={<Write report={report} />}>
      <p>
        {[...ROSTER_CHANGES.map((kind) => `${WORDS[kind]} ${report[kind].total} 人`), `没有变化 ${same} 人`].join('，')}
      </p>
      {notes.map((note) => (
        <Alert key={note} type="info" showIcon title={note} />
      ))}
      {newUnits.length > 0 && (
        <Alert type="info" showIcon title={`${written ? '新建了' : '会新建'}单位：${newUnits.join('、')}`} />
      )}
      <WrongRows problems={problems} written={written} />
      {kinds.length > 0 && (
        <Collapse
          defaultActiveKey={kinds.filter((kind) => kind !== 'joined')}
          items={kinds.map((kind) => ({
            key: kind,
            label: `${WORDS[kind]} ${report[kind].total} 人`,
            children: <Changes {...report[kind]} />,
          }))}
        />
      )}
    </SheetReport>
  )
}

const Changes = ({ total, shown }: RosterReport['joined']) => (
  <>
    <Table<RosterImportChange>
      size="small"
      rowKey={({ row, name, unit }) => `${row ?? ''} ${name} ${unit}`}
      columns={CHANGE_COLUMNS}
      dataSource={shown}
      pagination={SHEET_PAGES}
    />
    <OnlyFirst {...{ shown, total }} unit="人" />
  </>
)

function Write({ report }: { report: RosterReport }) {
  const { phase, options, write } = useRosterImport()
  const { whole } = options
  const changes = ROSTER_CHANGES.reduce((sum, kind) => sum + report[kind].total, 0)
  const blocked = whole && report.problems.total > 0
  return (
    <div className="stack">
      {blocked && (
        <Alert
          type="warning"
          showIcon
          title="按整份名册导入时每一行都要能写入，免得有人被误当成调离。请先改好标出的行。"
        />
      )}
      <WriteSheet id="roster" disabled={blocked || (changes === 0 && !whole)} phase={phase} write={write}>
        {changes > 0 ? `写入 ${changes} 人的变化` : whole ? '按表里的顺序排' : '没有要写入的'}
      </WriteSheet>
    </div>
  )
}
