import { useParams } from 'react-router-dom'
import { sessionAddress } from '@/domain/study/sessions/session-code'
import { beijingMoment } from '@/domain/time/beijing-clock'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { qrPath } from '../../signs/print/qr-path'
import '../sessions.css'
import { useCode } from './use-code'

/** For the wall: six digits that change every half minute, the same as a code to scan, and how many are here. */
export function CodePage() {
  const { id = '' } = useParams()
  const { code, problem, left } = useCode(id)
  return (
    <section className="page">
      <PageHead title={code?.title ?? '签到码'} back={{ to: `/sessions/${id}`, label: '名单' }} />
      {problem && <ProblemAlert problem={problem} />}
      {!code && !problem && <Loading />}
      {code && (
        <div className="panel code-screen">
          {code.code === null ? (
            <p className="code-waits">{sayWhen(code)}</p>
          ) : (
            <Standing id={id} digits={code.code} left={left} />
          )}
          <p className="code-count figures">{`到场 ${code.present} 人，占座 ${code.taken} 人`}</p>
        </div>
      )}
    </section>
  )
}

const sayWhen = ({
  serverNow,
  signInFrom,
  endsAt,
}: {
  serverNow: string
  signInFrom: string
  endsAt: string
}): string =>
  serverNow < signInFrom
    ? `${beijingMoment(signInFrom)} 起可以签到，到时这里显示签到码。`
    : serverNow > endsAt
      ? '签到已经结束。漏签的人在名单里补登。'
      : '这一场已经取消，不用签到。'

function Standing({ id, digits, left }: { id: string; digits: string; left: number }) {
  const link = sessionAddress(location.origin, id, digits)
  const { size, path } = qrPath(link)
  return (
    <>
      <svg className="code-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="签到二维码">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <div className="code-words">
        <p className="code-digits" aria-live="polite">
          {`${digits.slice(0, 3)} ${digits.slice(3)}`}
        </p>
        <p className="figures">{`${left} 秒后换一个，刚换掉的还能用`}</p>
        <p>扫二维码，或在手机“线下实战”里输入这 6 位数字。</p>
      </div>
    </>
  )
}
