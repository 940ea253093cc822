import { Alert, Button, Segmented } from 'antd'
import { useState, type ReactNode } from 'react'
import { getDistrict } from '@/contract/district'
import type { Problem } from '@/contract/problem'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import type { PrintedSign } from './sheet'
import { PrintedSheets, Sheets, type PaperSize } from './sheets'

const SIZES = [
  { value: 'a4', label: 'A4 一张' },
  { value: 'a5', label: 'A5 两张' },
] satisfies { value: PaperSize; label: string }[]

interface Printing {
  problem: Problem | null
  reload: () => void
  /** The choice of paper and the button; null until all is there. */
  controls: ReactNode
  /** What will come out, and what to know before. */
  preview: ReactNode
}

/** Everything a page needs to show signs as they will be printed, and to print them. */
export function usePrinting(signs: readonly PrintedSign[], publicUrl: string | null): Printing {
  const person = usePerson()
  const { value: district, problem, reload } = useLoad(() => api(getDistrict, {}), 'district')
  const [size, setSize] = useState<PaperSize>('a4')
  const again = () => void reload()
  if (!district || signs.length === 0) return { problem, reload: again, controls: null, preview: null }
  const origin = publicUrl ?? window.location.origin
  const secure = origin.startsWith('https://')
  const sheets = {
    signs,
    size,
    district,
    origin,
    trial: person.sample || district.sample || !secure || signs.some(({ sample }) => sample),
  }
  return {
    problem,
    reload: again,
    controls: (
      <>
        <Segmented aria-label="纸张" options={SIZES} value={size} onChange={setSize} />
        <Button id="print" type="primary" onClick={() => window.print()}>
          打印
        </Button>
      </>
    ),
    preview: (
      <>
        {!secure && <NoAddress publicUrl={publicUrl} />}
        <Sheets {...sheets} />
        <PrintedSheets {...sheets} />
      </>
    ),
  }
}

function NoAddress({ publicUrl }: { publicUrl: string | null }) {
  return (
    <Alert
      id="no-address"
      type="warning"
      showIcon
      title={publicUrl ? '公开地址不是 https，微信里可能打不开' : '还没有设置对外的网址，这些二维码只能试用'}
      description="请系统管理员把 PUBLIC_URL 设为居民能打开的 https 网址，再打印张贴。"
    />
  )
}
