import { Alert, Divider } from 'antd'
import { useEffect } from 'react'
import { logInOptions } from '@/contract/session'
import { Loading } from '../../patterns/loading'
import { ProblemAlert } from '../../patterns/problem-alert'
import { useLoad } from '../../patterns/use-load'
import { api } from '../api'
import { Brand } from '../brand'
import { useSession } from '../session'
import { PhoneLogIn } from './phone-log-in'
import { SampleLogIn } from './sample-log-in'

/** Offers the ways to log in that the server has; the address stays, so that one lands where one wanted to go. */
export function LogInPage() {
  const expired = useSession((session) => session.expired)
  const options = useLoad(() => api(logInOptions, {}), 'options')
  useEffect(() => {
    document.title = '登录 · 小江说普法管理后台'
  }, [])
  return (
    <main className="log-in">
      <div className="log-in-card">
        <Brand />
        <h1>登录</h1>
        {expired && (
          <Alert
            type="info"
            showIcon
            title="登录已失效，请重新登录"
            description="还没保存的文字留在本机，登录后会恢复。"
          />
        )}
        {options.problem && <ProblemAlert problem={options.problem} retry={() => void options.reload()} />}
        {!options.value && !options.problem && <Loading />}
        {options.value?.phone && <PhoneLogIn />}
        {options.value && options.value.personas.length > 0 && (
          <>
            {options.value.phone && <Divider plain>示例模式</Divider>}
            <SampleLogIn personas={options.value.personas} />
          </>
        )}
        {options.value && !options.value.phone && options.value.personas.length === 0 && (
          <Alert
            type="warning"
            showIcon
            title="还没有可用的登录方式"
            description="请联系系统管理员配置短信验证码服务。"
          />
        )}
      </div>
    </main>
  )
}
