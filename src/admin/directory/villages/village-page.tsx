import { Alert } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { getVillage } from '@/contract/booking/villages'
import { getConsoleVillage, type PairingView, type VillageDesk } from '@/contract/console/booking/console-villages'
import { useWayBack } from '../../patterns/address/way-back'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'
import '../directory.css'
import { PairingForm } from './pairing-form'
import { PairingHistory } from './pairing-history'

/** One village: who is there today, how that changes, and how it was. */
export function VillagePage() {
  const { code = '' } = useParams()
  const { value: village, problem, loading, reload, put } = useLoad(() => api(getConsoleVillage, { code }), code)
  const back = useWayBack({ to: '/villages', label: '村居结对' })
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={village?.name ?? '村居结对'}
        back={back}
        note={village && `${village.subdistrict} · 编号 ${village.code}`}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!village && !problem && <Loading />}
      {village && <Village village={village} reload={() => void reload()} put={(fresh) => put(() => fresh)} />}
    </section>
  )
}

interface VillageProps {
  village: VillageDesk
  reload: () => void
  put: (village: VillageDesk) => void
}

function Village({ village, reload, put }: VillageProps) {
  const [chosen, choose] = useState<PairingView | null>(null)
  return (
    <>
      {village.outside > 0 && (
        <Alert
          type="info"
          showIcon
          title={`有 ${village.outside} 个已约的来访不在这些结对里，照旧由原来的律师接待。`}
        />
      )}
      <NextFree code={village.code} mark={village.mark} />
      <PairingForm village={village} chosen={chosen} choose={choose} reload={reload} put={put} />
      <PairingHistory village={village} change={choose} reload={reload} put={put} />
    </>
  )
}

/** What residents are offered now; asked of the very address that their phones ask. */
function NextFree({ code, mark }: { code: string; mark: string }) {
  const { value } = useLoad(() => api(getVillage, { code }), `${code} ${mark}`)
  if (!value) return null
  const { firm, lawyers, nextFree } = value
  if (!firm) return <Alert type="warning" showIcon title="居民现在看到的是“还没有结对律师”和热线电话。" />
  const who = lawyers.map(({ name }) => name).join('、')
  return (
    <p>
      居民现在看到：{firm.name}，{who || '没有在岗的律师'}；
      {nextFree ? `最近可约 ${when(nextFree.startsAt)}。` : '两周内没有可约的时间。'}
    </p>
  )
}
