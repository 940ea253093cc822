import { Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { DATUMS, PLACE_IMPORT_MAX_BYTES } from '@/contract/places/console-import'
import { Field } from '../../patterns/forms/field'
import { SheetFile } from '../../patterns/one-sheet/sheet-file'
import { UnderWay } from '../../patterns/one-sheet/under-way'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { sizeWord } from '../../patterns/words/size-word'
import { Rooms } from '../rooms'
import { datumWord } from './datum-maps'
import { TrialReport, Written } from './import-report'
import { usePlaceImport, type ImportKind } from './use-place-import'

const KINDS: { value: ImportKind; label: string }[] = [
  { value: 'places', label: '地点' },
  { value: 'villages', label: '村居位置' },
  { value: 'minutes', label: '分钟数' },
]
const COLUMNS: Record<ImportKind, string> = {
  places:
    '标题行要有名称、类别、服务、经度、纬度、地址、开放时间，可以有镇街、电话等，次序不限。名称和镇街都相同的算修改，其余算新增。',
  villages: '列名写村居代码（或者镇街和村居）、经度、纬度。',
  minutes: '列名写村居、地点、方式、分钟。从有授权的地图服务算好再导入，会替换同一种方式原来的分钟数。',
}
const DATUM_OPTIONS = DATUMS.map((value) => ({ value, label: datumWord(value) }))

/** A table of places, of villages' points or of minutes: tried, read as a report, and written. */
export function ImportPage() {
  const sheet = usePlaceImport()
  const { options, report, phase, problem, attempt } = sheet
  const setKind = (kind: ImportKind) => {
    sheet.again()
    sheet.set({ kind })
  }
  return (
    <section className="page" aria-busy={phase !== 'idle'}>
      <Rooms />
      <PageHead title="导入" note="先试一遍，看过报告再写入。" />
      <div className="filters">
        <Segmented
          aria-label="导入什么"
          options={KINDS}
          value={options.kind}
          disabled={phase === 'writing'}
          onChange={setKind}
        />
      </div>
      {report?.written == null && <ChooseStep />}
      <UnderWay sheet={sheet} writing="正在写入……" />
      {problem && (
        <ProblemAlert
          problem={problem}
          {...(problem.code === 'file-refused' || report ? {} : { retry: () => void attempt() })}
        />
      )}
      {report &&
        phase !== 'trying' &&
        (report.written === null ? <TrialReport report={report} /> : <Written report={report} />)}
    </section>
  )
}

function ChooseStep() {
  const { options, file, report, phase, choose, attempt } = usePlaceImport()
  const { kind, datum, provider } = options
  const [asked, setAsked] = useState(false)
  const missing = kind === 'minutes' ? provider.trim().length < 2 : datum === null
  const begin = () => {
    setAsked(true)
    if (!missing) void attempt()
  }
  return (
    <div className="panel stack">
      <p className="quiet">{`.xlsx 或 .csv，最多 ${sizeWord(PLACE_IMPORT_MAX_BYTES)}。${COLUMNS[kind]}`}</p>
      <SheetFile id="import" sheet={{ file, phase, choose }} />
      <SourceField missing={asked && missing} />
      <div className="place-spans">
        <Button
          id="import-try"
          type={report ? 'default' : 'primary'}
          disabled={!file || phase === 'writing'}
          loading={phase === 'trying'}
          onClick={begin}
        >
          {report ? '再试一次' : '试导入'}
        </Button>
        <span className="quiet">试导入只读文件、出报告，什么也不写。</span>
      </div>
    </div>
  )
}

/** What the file does not say itself: the datum of its points, or who measured its minutes. */
function SourceField({ missing }: { missing: boolean }) {
  const { options, phase, set } = usePlaceImport()
  const { kind, datum, provider } = options
  const disabled = phase === 'writing'
  return kind === 'minutes' ? (
    <Field
      id="import-provider"
      label="分钟数是谁提供的"
      hint="居民看得到，例如地图服务商的名称。"
      error={missing ? '请写分钟数是谁提供的。' : null}
    >
      {(aria) => (
        <Input
          {...aria}
          disabled={disabled}
          maxLength={40}
          value={provider}
          onChange={(event) => set({ provider: event.target.value })}
        />
      )}
    </Field>
  ) : (
    <Field
      id="import-datum"
      label="文件里的坐标是哪一种"
      hint="问给您文件的人。选错会偏几百米；试导入时会和道路、村居的位置核对。"
      error={missing ? '请选择坐标系。' : null}
    >
      {(aria) => (
        <Select
          {...aria}
          disabled={disabled}
          placeholder="请选择"
          options={DATUM_OPTIONS}
          value={datum}
          onChange={(chosen) => set({ datum: chosen })}
        />
      )}
    </Field>
  )
}
