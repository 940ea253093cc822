import { useState } from 'react'
import { usePageQuery, useShown } from '@/platform/page-life'
import { useMyVillage, type VillageName } from '@/state/booking/choosing/my-village'
import { useSign } from '@/state/sign'
import { SkeletonText } from '@/ui/content/skeleton'
import { Page } from '@/ui/frame/page'
import { VillageLawyers } from '../../components/village/village-lawyers'
import { VillagePicker } from '../../components/village/village-picker'
import '../../booking.scss'

/** The sign of a village is its code; those of groups are not. */
const villageOfSign = (code: string | null) => (code && /^\d{12}$/.test(code) ? code : null)

/**
 * The village in sight: the address names it, or it is the remembered one, or the one whose sign was scanned; null lets
 * one choose. A clerk's choice for a caller is not remembered as the clerk's own.
 */
function useVillageInSight() {
  const { village: asked, desk } = usePageQuery()
  const { village: mine, asking, choose } = useMyVillage()
  const [picked, setPicked] = useState<VillageName | null>(null)
  const [choosing, setChoosing] = useState(false)
  const pick = (village: VillageName) => {
    setChoosing(false)
    setPicked(village)
    if (!desk) choose(village)
  }
  const signed = useSign((s) => villageOfSign(s.code))
  const own = desk ? null : (mine?.code ?? signed)
  const code = choosing ? null : (picked?.code ?? asked ?? own)
  return { code, desk: desk === '1', waiting: !code && !choosing && asking, pick, change: () => setChoosing(true) }
}

export default function VillagePage() {
  const { code, desk, waiting, pick, change } = useVillageInSight()
  useShown(() => void useMyVillage.getState().load())
  if (code) return <VillageLawyers code={code} desk={desk} onChange={change} />
  return (
    <Page id="village" title={desk ? '来访人是哪个村居的' : '您住在哪个村或社区'}>
      {waiting ? <SkeletonText lines={8} /> : <VillagePicker onPick={pick} />}
    </Page>
  )
}
