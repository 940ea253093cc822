import InboxOutlined from '@ant-design/icons/InboxOutlined'
import { Button, Checkbox, Select } from 'antd'
import { useState, type DragEvent } from 'react'
import { IMPORT_MAX_BYTES } from '@/contract/console/console-import'
import { QUESTION_AUDIENCES, QUESTION_TOPICS } from '@/contract/practice/question'
import { DIFFICULTY_WORDS } from '@/domain/practice/bank/bank-sheet'
import { questionTopicWord } from '@/domain/practice/question-words'
import { ChooseFile } from '../../patterns/forms/choose-file'
import { Field } from '../../patterns/forms/field'
import { sizeWord } from '../../patterns/words/size-word'
import { audienceName } from '../words'
import { ACCEPTED } from './refuse-file'
import { useImport } from './use-import'

const TOPICS = QUESTION_TOPICS.map((value) => ({ value, label: questionTopicWord(value) }))
const AUDIENCES = QUESTION_AUDIENCES.map((value) => ({ value, label: audienceName(value) }))
const DIFFICULTIES = DIFFICULTY_WORDS.map((label, at) => ({ value: at + 1, label }))

/** The file, and what its rows get where they say nothing themselves. */
export function ChooseStep() {
  const { file, options, report, phase, attempt } = useImport()
  const [asked, setAsked] = useState(false)
  const ready = file !== null && options.topic !== null && options.audiences.length > 0
  const begin = () => {
    setAsked(true)
    if (ready) void attempt()
  }
  return (
    <div className="panel stack">
      <DropZone />
      <Defaults asked={asked} />
      <div className="line">
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

function DropZone() {
  const { file, phase, choose } = useImport()
  const [over, setOver] = useState(false)
  const take = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) choose(dropped)
  }
  return (
    <div
      className="import-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <InboxOutlined className="import-icon" aria-hidden />
      <p id="import-file-name">
        {file ? (
          <>
            <strong>{file.name}</strong> <span className="quiet">{sizeWord(file.size)}</span>
          </>
        ) : (
          '把题库文件拖到这里，或者'
        )}
      </p>
      <ChooseFile id="import-choose" accept={ACCEPTED} choose={choose} primary={!file} disabled={phase === 'writing'}>
        {file ? '换一个文件' : '选择文件'}
      </ChooseFile>
      <p className="quiet">
        .xlsx、.csv 或 .docx，最多 {sizeWord(IMPORT_MAX_BYTES)}、10,000 行。列名写题型、题干、选项
        A…F、答案、解析、难度、用途就认得，次序不限。
      </p>
    </div>
  )
}

function Defaults({ asked }: { asked: boolean }) {
  const { options: choice, phase, set } = useImport()
  const disabled = phase === 'writing'
  return (
    <div className="question-belonging">
      <Field
        id="import-topic"
        label="话题"
        hint="章节里认得出话题的行用它自己的。"
        error={asked && choice.topic === null ? '请选择话题。' : null}
      >
        {(aria) => (
          <Select
            {...aria}
            disabled={disabled}
            placeholder="请选择"
            options={TOPICS}
            value={choice.topic}
            onChange={(topic) => set({ topic })}
          />
        )}
      </Field>
      <Field id="import-audiences" label="给谁做" error={choice.audiences.length === 0 ? '请选择给谁做。' : null}>
        {(aria) => (
          <Select
            {...aria}
            disabled={disabled}
            mode="multiple"
            options={AUDIENCES}
            value={choice.audiences}
            onChange={(audiences) => set({ audiences })}
          />
        )}
      </Field>
      <Field id="import-difficulty" label="难度" hint="写了难度的行用它自己的。">
        {(aria) => (
          <Select
            {...aria}
            disabled={disabled}
            options={DIFFICULTIES}
            value={choice.difficulty}
            onChange={(difficulty) => set({ difficulty })}
          />
        )}
      </Field>
      <Field id="import-exam-only" label="用途" hint="有“用途”一列的行用它自己的。">
        {({ id }) => (
          <Checkbox
            id={id}
            disabled={disabled}
            checked={choice.examOnly}
            onChange={({ target }) => set({ examOnly: target.checked })}
          >
            仅考试用
          </Checkbox>
        )}
      </Field>
    </div>
  )
}
