import { Button, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { createEpisode } from '@/contract/console/console-episodes'
import { TOPICS, type EpisodeBody } from '@/contract/episodes'
import type { Problem } from '@/contract/problem'
import { topicWord } from '@/domain/episodes/topics'
import { Field } from '../../patterns/forms/field'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'
import { LONGEST } from '../body/field-words'

const TOPIC_CHOICES = TOPICS.map((value) => ({ value, label: topicWord(value) }))

/** A button that opens a new episode; number, title and topic are enough to begin with. */
export function NewEpisode({ nextNumber }: { nextNumber: number }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button id="new-episode" type="primary" onClick={() => setOpen(true)}>
        新建节目
      </Button>
      {open && <NewEpisodeDialog nextNumber={nextNumber} close={() => setOpen(false)} />}
    </>
  )
}

/** What has been filled in, what is wrong with it, and the step that makes the episode. */
function useNewEpisode(nextNumber: number) {
  const navigate = useNavigate()
  const [number, setNumber] = useState<number | null>(nextNumber)
  const [title, setTitle] = useState('')
  const [topic, setTopic] = useState<EpisodeBody['topic'] | null>(null)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const words = title.trim().length
  const wrongTitle = words === 0 ? '请填写标题。' : words > LONGEST.title ? `标题最多 ${LONGEST.title} 个字。` : null
  const taken = problem?.fields?.find(({ path }) => path === 'number')?.message ?? null

  const create = async () => {
    setAsked(true)
    if (number === null || wrongTitle || !topic) return
    setBusy(true)
    const result = await api(createEpisode, { number, title: title.trim(), topic })
    setBusy(false)
    if (result.ok) return void navigate(`/episodes/${result.value.id}`)
    setProblem(result.problem)
  }
  const changeNumber = (value: number | null) => {
    setNumber(value)
    setProblem(null)
  }
  return {
    number,
    changeNumber,
    title,
    setTitle,
    topic,
    setTopic,
    asked,
    busy,
    problem,
    words,
    wrongTitle,
    taken,
    create,
  }
}

function NewEpisodeDialog({ nextNumber, close }: { nextNumber: number; close: () => void }) {
  const form = useNewEpisode(nextNumber)
  const { number, title, topic, asked, busy, problem, words, taken, create } = form
  return (
    <Modal
      open
      title="新建节目"
      okText="开始编写"
      cancelText="取消"
      okButtonProps={{ id: 'new-episode-create' }}
      confirmLoading={busy}
      onOk={() => void create()}
      onCancel={close}
    >
      <div className="stack">
        <p>先建一份草稿，文字、视频和封面随后慢慢补。发布前居民看不到。</p>
        <Field id="new-number" label="期号" error={asked && number === null ? '请填写期号。' : taken}>
          {(aria) => (
            <InputNumber {...aria} min={1} max={9999} precision={0} value={number} onChange={form.changeNumber} />
          )}
        </Field>
        <Field
          id="new-title"
          label="标题"
          hint="一个具体的画面，例如“汤碗里的一滴水”；以后还能改。"
          error={asked ? form.wrongTitle : null}
          count={{ used: words, max: LONGEST.title }}
        >
          {(aria) => (
            <Input {...aria} autoFocus value={title} onChange={(event) => form.setTitle(event.target.value)} />
          )}
        </Field>
        <Field id="new-topic" label="主题" error={asked && !topic ? '请选择主题。' : null}>
          {(aria) => (
            <Select
              {...aria}
              className="filter"
              placeholder="请选择"
              options={TOPIC_CHOICES}
              value={topic}
              onChange={form.setTopic}
            />
          )}
        </Field>
        {problem && !taken && <ProblemAlert problem={problem} />}
      </div>
    </Modal>
  )
}
