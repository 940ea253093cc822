import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router-dom'
import {
  getUnit,
  listUnits,
  restoreUnit,
  retireUnit,
  saveUnit,
  type UnitDesk,
  type UnitRow,
} from '@/contract/console/study/console-units'
import type { Problem } from '@/contract/problem'
import { LinkButton } from '../patterns/rows/link-button'
import { SampleName } from '../patterns/rows/sample-name'
import { SaveBar } from '../patterns/forms/save-bar'
import { useDeskForm } from '../patterns/forms/use-desk-form'
import { useBackHere, useWayBack } from '../patterns/address/way-back'
import { Loading } from '../patterns/loading'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { Supervisors } from './supervisors'
import { UnitForm, type UnitFormValue } from './unit-form'
import './units.css'

/** One unit: its place in the tree, who looks after it, and the way to its roster. */
export function UnitPage() {
  const { id = '' } = useParams()
  const { value: unit, problem, loading, reload, put } = useLoad(() => api(getUnit, { id }), id)
  const tree = useLoad(() => api(listUnits, {}), `units of ${id}`)
  const back = useWayBack({ to: '/units', label: '单位' })
  const take = (fresh: UnitDesk) => {
    put(() => fresh)
    void tree.reload()
  }
  const mayChange = tree.value?.all ?? false
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={unit?.name ?? '单位'}
        back={back}
        note={unit && unit.path.length > 1 ? unit.path.join(' / ') : undefined}
        tags={
          unit && (
            <SampleName sample={unit.sample} active={unit.active}>
              {null}
            </SampleName>
          )
        }
        actions={unit && mayChange && <Retiring unit={unit} put={take} />}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!unit && !problem && <Loading />}
      {unit && (
        <div className="sides">
          <div className="stack">
            <RosterOf unit={unit} units={tree.value?.units ?? []} mayChange={mayChange} />
            {mayChange && tree.value && (
              <EditUnit unit={unit} units={tree.value.units} put={take} reload={() => void reload()} />
            )}
          </div>
          <Supervisors unit={unit} put={take} mayChange={mayChange} />
        </div>
      )}
    </section>
  )
}

interface Props {
  unit: UnitDesk
  put: (unit: UnitDesk) => void
}

/** The way to the people, and what is directly below. */
function RosterOf({ unit, units, mayChange }: { unit: UnitDesk; units: readonly UnitRow[]; mayChange: boolean }) {
  const back = useBackHere(unit.name)
  const below = units.filter(({ parentId }) => parentId === unit.id)
  return (
    <div className="panel stack">
      <h2>名册</h2>
      <p>{`本单位 ${unit.people} 人${below.length > 0 ? '，不含下级单位' : ''}。`}</p>
      <div className="line">
        <LinkButton id="open-roster" to={`/roster?unit=${unit.id}`} primary>
          看名册
        </LinkButton>
        {unit.active && (
          <LinkButton id="add-official" to={`/roster/new?unit=${unit.id}`}>
            添加一人
          </LinkButton>
        )}
      </div>
      <h2>下级单位</h2>
      {below.length === 0 && <p className="quiet">没有下级单位。</p>}
      <ul className="plain-list">
        {below.map(({ id, name, active }) => (
          <li key={id}>
            <SampleName sample={false} active={active}>
              <Link to={`/units/${id}`} state={back}>
                {name}
              </Link>
            </SampleName>
          </li>
        ))}
      </ul>
      {mayChange && unit.active && (
        <div>
          <LinkButton id="add-below" to={`/units/new?parent=${unit.id}`}>
            新建下级单位
          </LinkButton>
        </div>
      )}
    </div>
  )
}

const formOf = ({ name, parentId }: UnitDesk): UnitFormValue => ({ name, parentId })

function EditUnit({ unit, units, put, reload }: Props & { units: readonly UnitRow[]; reload: () => void }) {
  const desk = useDeskForm<UnitFormValue, UnitDesk>({
    subject: `unit:${unit.id}`,
    server: { mark: String(unit.revision), value: formOf(unit) },
    send: (form) => api(saveUnit, { id: unit.id, revision: unit.revision, ...form }),
    stored: (fresh) => ({ mark: String(fresh.revision), value: formOf(fresh) }),
    done: put,
    reload,
    says: '已保存。',
  })
  return (
    <div className="panel stack">
      <h2>名称和位置</h2>
      <UnitForm id={unit.id} units={units} value={desk.form.mine} set={desk.set} error={desk.error} />
      <SaveBar id="unit" verb="保存" desk={desk} />
    </div>
  )
}

function Retiring({ unit, put }: Props) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, revision, active } = unit
  const change = async () => {
    setBusy(true)
    const result = await api(active ? retireUnit : restoreUnit, { id, revision })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
  }
  return (
    <div className="stack">
      <Button
        id={active ? 'retire-unit' : 'restore-unit'}
        danger={active}
        type={active ? 'text' : 'default'}
        loading={busy}
        onClick={() => void change()}
      >
        {active ? '停用' : '恢复'}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
    </div>
  )
}
