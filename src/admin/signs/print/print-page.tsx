import { useMemo } from 'react'
import { Navigate, useSearchParams } from 'react-router-dom'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { recentMonths } from '../../patterns/months/months'
import { useSigns } from '../use-signs'
import { usePrinting } from './use-printing'

/** All villages of a subdistrict, each on a sheet of its own. */
export function PrintPage() {
  const [search] = useSearchParams()
  const subdistrict = search.get('subdistrict') ?? ''
  const { rows, origin, problem, reload } = useSigns(recentMonths(new Date())[0]!)
  const signs = useMemo(() => rows?.filter((row) => row.subdistrict === subdistrict) ?? [], [rows, subdistrict])
  const printing = usePrinting(subdistrict ? signs : [], origin)
  if (!subdistrict || (rows && signs.length === 0)) return <Navigate to="/signs" replace />
  return (
    <section className="page">
      <PageHead
        title={`打印${subdistrict}的二维码`}
        back={{ to: `/signs?${new URLSearchParams({ subdistrict }).toString()}`, label: '村居二维码' }}
        note={rows && `共 ${signs.length} 个村和社区，每个一张。`}
        actions={printing.controls}
      />
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {printing.problem && <ProblemAlert problem={printing.problem} retry={printing.reload} />}
      {!problem && !printing.problem && (printing.preview ?? <Loading />)}
    </section>
  )
}
