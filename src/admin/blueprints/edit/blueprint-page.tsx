import { App, Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { getBlueprint, saveBlueprint, setBlueprintState, type DeskBlueprint } from '@/contract/exams/desk'
import type { PlanCategory } from '@/domain/study/categories'
import { useWayBack } from '../../patterns/address/way-back'
import { SaveBar } from '../../patterns/forms/save-bar'
import { useDeskForm } from '../../patterns/forms/use-desk-form'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { LinkButton } from '../../patterns/rows/link-button'
import { SampleTag } from '../../patterns/rows/sample-name'
import { useLoad } from '../../patterns/use-load'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import '../blueprints.css'
import { BlueprintTag } from '../state-words'
import { BlueprintForm } from './blueprint-form'
import type { BlueprintFormValue } from './form-value'

const formOf = ({ title, category, body }: DeskBlueprint): BlueprintFormValue => ({
  title,
  category: category as PlanCategory,
  body,
})

/** One blueprint. Exams that were published from it keep what it was. */
export function BlueprintPage() {
  const { id = '' } = useParams()
  const { value, problem, loading, reload, put } = useLoad(() => api(getBlueprint, { id }), id)
  const back = useWayBack({ to: '/blueprints', label: '组卷蓝图' })
  const take = (fresh: DeskBlueprint) => put(() => fresh)
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={value?.title ?? '组卷蓝图'}
        back={back}
        tags={
          value && (
            <>
              <BlueprintTag state={value.state} />
              {value.sample && <SampleTag />}
            </>
          )
        }
        note={value && `${value.savedBy} · ${when(value.updatedAt)} 保存。已发布的考试不受以后修改的影响。`}
        actions={value && <Retiring blueprint={value} put={take} />}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value && <Edit blueprint={value} put={take} reload={() => void reload()} />}
    </section>
  )
}

interface Props {
  blueprint: DeskBlueprint
  put: (fresh: DeskBlueprint) => void
}

function Edit({ blueprint, put, reload }: Props & { reload: () => void }) {
  const { id, revision } = blueprint
  const desk = useDeskForm<BlueprintFormValue, DeskBlueprint>({
    subject: `blueprint:${id}`,
    server: { mark: String(revision), value: formOf(blueprint) },
    send: (form) => api(saveBlueprint, { id, revision, ...form }),
    stored: (fresh) => ({ mark: String(fresh.revision), value: formOf(fresh) }),
    done: put,
    reload,
    says: '已保存。',
  })
  return (
    <div className="panel stack">
      <BlueprintForm value={desk.form.mine} set={desk.set} error={desk.error} />
      <SaveBar id="blueprint" verb="保存" desk={desk} />
    </div>
  )
}

function Retiring({ blueprint: { id, revision, state }, put }: Props) {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const retired = state === 'retired'
  const change = async () => {
    setBusy(true)
    const result = await api(setBlueprintState, { id, revision, state: retired ? 'ready' : 'retired' })
    setBusy(false)
    if (result.ok) put(result.value)
    else void message.error(result.problem.message)
  }
  return (
    <>
      {!retired && (
        <LinkButton id="exam-from" to={`/exams/new?blueprint=${id}`}>
          用它新建考试
        </LinkButton>
      )}
      <Button id="blueprint-state" type="text" danger={!retired} loading={busy} onClick={() => void change()}>
        {retired ? '恢复使用' : '停用'}
      </Button>
    </>
  )
}
