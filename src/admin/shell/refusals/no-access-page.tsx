import { Button, Result } from 'antd'
import type { Person } from '@/contract/session'
import { useLogOut } from '../use-log-out'

/** For somebody who logged in and has no task in the console. */
export function NoAccessPage({ person }: { person: Person }) {
  const logOut = useLogOut()
  return (
    <main className="no-access">
      <Result
        status="info"
        title={<h1 className="result-title">这个账号没有后台权限</h1>}
        subTitle={`您以“${person.displayName}”登录。村居工作人员、律师、律所、单位学法管理员、编辑和管理员可以进入后台，需要权限请联系本单位管理员；看节目、学法请用小程序或手机网页。`}
        extra={
          <Button type="primary" id="log-out" onClick={() => void logOut()}>
            退出，换个账号
          </Button>
        }
      />
    </main>
  )
}
