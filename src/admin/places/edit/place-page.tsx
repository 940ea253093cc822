import { App } from 'antd'
import { Link, useParams } from 'react-router-dom'
import { savePlace, type ConsolePlace } from '@/contract/places/console-places'
import { Loading } from '../../patterns/loading'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { StateTag } from '../../patterns/state-tag'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import { usePlaces } from '../use-places'
import { PlaceActs } from './place-acts'
import { PlaceEditor } from './place-editor'
import { usePlaceForm } from './use-place-form'

const BACK = { to: '/places', label: '服务圈地点' }

/** One place: everything about it, to be written, verified and retired. */
export function PlacePage() {
  const { id = '' } = useParams()
  const { value, problem, reload, put } = usePlaces()
  if (problem && !value) return <ProblemAlert problem={problem} retry={() => void reload()} />
  if (!value) return <Loading />
  const place = value.places.find((one) => one.id === id)
  if (!place)
    return (
      <section className="page">
        <PageHead title="没有这个地点" back={BACK} />
        <Nothing>编号可能写错了，请回到列表重新选择。</Nothing>
      </section>
    )
  return <OnePlace key={place.id} place={place} put={put} reload={reload} />
}

interface Props {
  place: ConsolePlace
  put: (place: ConsolePlace) => void
  reload: () => Promise<void>
}

function OnePlace({ place, put, reload }: Props) {
  const { message } = App.useApp()
  const { id, revision, name, retired, sample, reports, verifiedOn, updatedAt, updatedBy } = place
  const editing = usePlaceForm({
    place,
    save: (body) => api(savePlace, { id, revision, body }),
    onSaved: (saved) => {
      put(saved)
      void message.success('已保存，居民马上能看到。')
    },
    onBehind: reload,
  })
  return (
    <section className="page">
      <PageHead
        title={name}
        back={BACK}
        tags={
          <>
            {sample && <StateTag tone="quiet">示例</StateTag>}
            {retired && <StateTag tone="stopped">已停用</StateTag>}
            {reports > 0 && (
              <Link to={`/places/reports?place=${id}`}>
                <StateTag tone="alarming">{`${reports} 条报错待答复`}</StateTag>
              </Link>
            )}
          </>
        }
        note={`${verifiedOn ? `${verifiedOn} 核实过` : '还没有核实'}；${updatedBy ? `${updatedBy}于 ${when(updatedAt)} 修改` : '还没有人修改过'}。`}
        actions={<PlaceActs place={place} dirty={editing.dirty} put={put} reload={reload} />}
      />
      <PlaceEditor editing={editing} verb="保存" />
    </section>
  )
}
