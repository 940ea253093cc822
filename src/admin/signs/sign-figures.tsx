import { Typography } from 'antd'
import { listSignMonths } from '@/contract/signs'
import { Loading } from '../patterns/loading'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { monthWord } from '../patterns/months/months'
import type { SignRow } from './sign-row'

/** How often somebody came through a sign, as numbers and as bars; the months before its first visitor stay away. */
export function SignFigures({ sign, link }: { sign: SignRow; link: string }) {
  const { value, problem, reload } = useLoad(() => api(listSignMonths, { code: sign.code }), sign.code)
  const months = value?.months ?? []
  const first = months.findIndex(({ visits }) => visits > 0)
  const shown = months.slice(first < 0 ? -1 : first).reverse()
  const most = Math.max(1, ...shown.map(({ visits }) => visits))
  return (
    <div className="panel stack sign-figures">
      <h2>到访次数</h2>
      <p className="sign-total">
        累计 <b className="figures">{sign.total}</b> 次
      </p>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value && (
        <table className="sign-months">
          <caption className="visually-hidden">每月到访次数</caption>
          <tbody>
            {shown.map(({ month, visits }) => (
              <tr key={month}>
                <th scope="row">{monthWord(month)}</th>
                <td className="sign-bar" aria-hidden>
                  <span style={{ width: `${(visits / most) * 100}%` }} />
                </td>
                <td className="figures">{visits}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet">一台手机一天只算一次，重复扫码不加；只记在这个码上，不记是谁。</p>
      <div>
        <h3>二维码里的网址</h3>
        <Typography.Text copyable={{ tooltips: ['复制', '已复制'] }} className="sign-link">
          {link}
        </Typography.Text>
      </div>
    </div>
  )
}
