import { useMemo } from 'react'
import { useParams } from 'react-router-dom'
import { signLink } from '@/contract/signs'
import { Loading } from '../patterns/loading'
import { Nothing } from '../patterns/nothing'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { StateTag } from '../patterns/state-tag'
import { recentMonths } from '../patterns/months/months'
import { usePrinting } from './print/use-printing'
import { RetireSign } from './retire-sign'
import { SignFigures } from './sign-figures'
import type { SignRow } from './sign-row'
import { useSigns } from './use-signs'

/** One sign: its figures month by month, and the sheet as it will be printed. */
export function SignPage() {
  const { code = '' } = useParams()
  const { rows, origin, problem, reload } = useSigns(recentMonths(new Date())[0]!)
  const sign = rows?.find((row) => row.code === code)
  if (problem && !rows) return <ProblemAlert problem={problem} retry={reload} />
  if (!rows) return <Loading />
  if (!sign)
    return (
      <section className="page">
        <PageHead title="没有这个二维码" back={{ to: '/signs', label: '村居二维码' }} />
        <Nothing>编号可能写错了，请回到列表重新选择。</Nothing>
      </section>
    )
  return <OneSign sign={sign} origin={origin} reload={reload} />
}

function OneSign({ sign, origin, reload }: { sign: SignRow; origin: string | null; reload: () => void }) {
  const printed = useMemo(() => (sign.retired ? [] : [sign]), [sign])
  const printing = usePrinting(printed, origin)
  return (
    <section className="page">
      <PageHead
        title={sign.name}
        back={{ to: '/signs', label: '村居二维码' }}
        tags={
          <>
            {sign.kind === 'group' && <StateTag tone="quiet">群</StateTag>}
            {sign.retired && <StateTag tone="stopped">已停用</StateTag>}
          </>
        }
        note={sign.subdistrict || '给一个群用的二维码'}
        actions={
          <>
            {sign.kind === 'group' && !sign.retired && <RetireSign code={sign.code} done={reload} />}
            {printing.controls}
          </>
        }
      />
      {printing.problem && <ProblemAlert problem={printing.problem} retry={printing.reload} />}
      <div className="sign">
        <SignFigures sign={sign} link={signLink(origin ?? window.location.origin, sign.code)} />
        <div className="sign-print">
          {sign.retired ? (
            <div className="panel">这个群二维码已经停用，不再计数，也不用再打印。已经发出去的还能打开节目。</div>
          ) : (
            printing.preview
          )}
        </div>
      </div>
    </section>
  )
}
