import { Button, Result } from 'antd'
import { Outlet, useNavigate } from 'react-router-dom'
import type { FeatureEntry } from '../feature-entry'
import { mayEnter, usePerson } from '../session'

/** Draws a feature's pages for whom they are; somebody else reads why not, and nothing is asked of the server. */
export function RequireRole({ feature }: { feature: FeatureEntry }) {
  const person = usePerson()
  const navigate = useNavigate()
  if (mayEnter(person, feature.roles)) return <Outlet />
  return (
    <Result
      status="info"
      title={<h1 className="result-title">这一页不在您的权限内</h1>}
      subTitle={`“${feature.label}”由别的岗位负责。需要查看请联系本单位管理员。`}
      extra={
        <Button type="primary" onClick={() => void navigate('/')}>
          回到首页
        </Button>
      }
    />
  )
}
