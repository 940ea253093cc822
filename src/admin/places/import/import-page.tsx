import { Button, Input, Progress, Segmented, Select } from 'antd'
import { useState } from 'react'
import { DATUMS, PLACE_IMPORT_MAX_BYTES } from '@/contract/places/console-import'
import { ChooseFile } from '../../patterns/forms/choose-file'
import { Field } from '../../patterns/forms/field'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { sizeWord } from '../../patterns/size-word'
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
  const { kind, report, phase, problem, setKind, attempt } = usePlaceImport()
  return (
    <section className="page" aria-busy={phase !== 'idle'}>
      <Rooms />
      <PageHead title="导入" note="先试一遍，看过报告再写入。" />
      <div className="filters">
        <Segmented aria-label="导入什么" options={KINDS} value={kind} onChange={setKind} />
      </div>
      {report?.written == null && <ChooseStep />}
      {phase !== 'idle' && <UnderWay />}
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
  const { kind, file, datum, provider, report, phase, choose, setDatum, setProvider, attempt } = usePlaceImport()
  const [asked, setAsked] = useState(false)
  const missing = kind === 'minutes' ? provider.trim().length < 2 : datum === null
  const begin = () => {
    setAsked(true)
    if (!missing) void attempt()
  }
  return (
    <div className="panel stack">
      <p className="quiet">{`.xlsx 或 .csv，最多 ${sizeWord(PLACE_IMPORT_MAX_BYTES)}。${COLUMNS[kind]}`}</p>
      <div className="place-spans">
        <ChooseFile id="import-choose" accept=".xlsx,.csv" choose={choose} primary={!file}>
          {file ? '换一个文件' : '选择文件'}
        </ChooseFile>
        <span id="import-file-name">{file && `${file.name}（${sizeWord(file.size)}）`}</span>
      </div>
      {kind === 'minutes' ? (
        <Field
          id="import-provider"
          label="分钟数是谁提供的"
          hint="居民看得到，例如地图服务商的名称。"
          error={asked && missing ? '请写分钟数是谁提供的。' : null}
        >
          {(aria) => (
            <Input {...aria} maxLength={40} value={provider} onChange={(event) => setProvider(event.target.value)} />
          )}
        </Field>
      ) : (
        <Field
          id="import-datum"
          label="文件里的坐标是哪一种"
          hint="问给您文件的人。选错会偏几百米；试导入时会和道路、村居的位置核对。"
          error={asked && missing ? '请选择坐标系。' : null}
        >
          {(aria) => (
            <Select {...aria} placeholder="请选择" options={DATUM_OPTIONS} value={datum} onChange={setDatum} />
          )}
        </Field>
      )}
      <div className="place-spans">
        <Button
          id="import-try"
          type={report ? 'default' : 'primary'}
          disabled={!file}
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

function UnderWay() {
  const { file, phase, sent, cancel } = usePlaceImport()
  if (!file) return null
  const words = sent < file.size ? `正在上传 ${file.name}` : phase === 'trying' ? '服务器正在逐行检查……' : '正在写入……'
  return (
    <div className="panel stack" role="status">
      <span>{words}</span>
      <Progress percent={Math.min(100, Math.round((sent / file.size) * 100))} showInfo={false} aria-label="上传进度" />
      {phase === 'trying' && (
        <Button id="import-cancel" onClick={cancel}>
          取消
        </Button>
      )}
    </div>
  )
}
