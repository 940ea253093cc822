import { Select } from 'antd'
import { useEffect } from 'react'
import { getOwingScope, type OwingScope } from '@/contract/study/owing'
import { Field } from '../../patterns/forms/field'
import { SheetFile, TryButton } from '../../patterns/one-sheet/sheet-file'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import { ResultsReportPanel } from './results-report'
import { useResultsImport } from './use-results-import'

const NONE: OwingScope['plans'] = []

/** Results of sessions and trainings that were held on paper: they count like any other. */
export function ResultsImportPage() {
  const scope = useLoad(() => api(getOwingScope, {}), 'scope')
  const plans = scope.value?.plans ?? NONE
  const { options, report, phase, problem, set } = useResultsImport()
  useEffect(() => {
    if (plans[0] && plans.every(({ id }) => id !== options.planId)) set({ planId: plans[0].id })
  }, [plans, options.planId, set])
  return (
    <section className="page" aria-busy={phase !== 'idle'}>
      <PageHead
        title="导入线下成绩"
        back={{ to: '/owing', label: '学法完成情况' }}
        note="先试一遍，看过报告再写入。同一个人同一项任务只算一次，导入多少遍都一样。"
      />
      {scope.problem && <ProblemAlert problem={scope.problem} retry={() => void scope.reload()} />}
      {!report?.written && <Choosing plans={plans} />}
      {problem && <ProblemAlert problem={problem} />}
      {report && <ResultsReportPanel report={report} />}
    </section>
  )
}

/** Which plan, which file, and the trial. */
function Choosing({ plans }: { plans: OwingScope['plans'] }) {
  const sheet = useResultsImport()
  const { planId } = sheet.options
  return (
    <div className="panel stack">
      <p>第一行是列名：单位、姓名、任务、日期。单位和姓名照名册写，任务照计划里的名称写。</p>
      <Field id="results-plan" label="计入哪份计划">
        {(aria) => (
          <Select
            {...aria}
            disabled={sheet.phase === 'writing'}
            options={plans.map(({ id, title }) => ({ value: id, label: title }))}
            value={plans.some(({ id }) => id === planId) ? planId : null}
            placeholder="还没有发布的计划"
            onChange={(id: string) => sheet.set({ planId: id })}
          />
        )}
      </Field>
      <SheetFile id="results" sheet={sheet} disabled={plans.length === 0}>
        <TryButton id="results" sheet={sheet} />
      </SheetFile>
    </div>
  )
}
