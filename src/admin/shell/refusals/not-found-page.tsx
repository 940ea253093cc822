import { Button, Result } from 'antd'
import { useNavigate } from 'react-router-dom'

export function NotFoundPage() {
  const navigate = useNavigate()
  return (
    <Result
      status="info"
      title={<h1 className="result-title">没有这个页面</h1>}
      subTitle="地址可能写错了，或者页面已经搬走。"
      extra={
        <Button type="primary" onClick={() => void navigate('/')}>
          回到首页
        </Button>
      }
    />
  )
}
