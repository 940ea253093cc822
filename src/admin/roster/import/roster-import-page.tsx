import { Checkbox } from 'antd'
import { SheetFile, TryButton } from '../../patterns/one-sheet/sheet-file'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { mayEnter, usePerson } from '../../shell/session'
import '../roster.css'
import { RosterExport } from './export-button'
import { RosterReportPanel } from './roster-report'
import { useRosterImport } from './use-roster-import'

/** A roster: chosen, tried, read as what would change, and written, all of its good rows or none. */
export function RosterImportPage() {
  const { report, phase, problem } = useRosterImport()
  return (
    <section className="page" aria-busy={phase !== 'idle'}>
      <PageHead
        title="导入名册"
        back={{ to: '/roster', label: '名册' }}
        note="先试一遍，看过会有什么变化再写入。表里没有的人不动，除非选了“整份名册”。"
        actions={<RosterExport unit="" />}
      />
      {!report?.written && <ChooseStep />}
      {problem && <ProblemAlert problem={problem} />}
      {report && <RosterReportPanel report={report} />}
    </section>
  )
}

function ChooseStep() {
  const sheet = useRosterImport()
  return (
    <div className="panel stack">
      <p>
        第一行写列名：姓名、单位、职务、类别、手机号，还可以有列入日期。下级单位写成“局/大队/中队”；单位重名时写全，最上级的前面加“/”，例如“/江岸所”。先导出现在的名册，在上面改好再导入最省事；导出的号码隐藏了一部分，原样留着就不变。
      </p>
      <SheetFile id="roster" sheet={sheet} />
      <Options />
      <div>
        <TryButton id="roster" sheet={sheet} />
      </div>
    </div>
  )
}

function Options() {
  const { options, phase, set } = useRosterImport()
  const busy = phase !== 'idle'
  const isBureau = mayEnter(usePerson(), ['admin'])
  return (
    <div className="roster-options">
      <Checkbox
        id="roster-whole"
        checked={options.whole}
        disabled={busy}
        onChange={(event) => set({ whole: event.target.checked })}
      >
        这是表里各单位的整份名册：不在表里的人登记调离，名册顺序按表里的来
      </Checkbox>
      {isBureau && (
        <Checkbox
          id="roster-new-units"
          checked={options.newUnits}
          disabled={busy}
          onChange={(event) => set({ newUnits: event.target.checked })}
        >
          后台没有的单位一起新建
        </Checkbox>
      )}
    </div>
  )
}
