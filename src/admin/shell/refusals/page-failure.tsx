import { Button, Result } from 'antd'

/** A page that broke, most often because a new release replaced its files while the tab was open. */
export function PageFailure() {
  return (
    <Result
      status="warning"
      title={<h1 className="result-title">这个页面没有打开</h1>}
      subTitle="系统可能刚刚更新过，重新载入即可。还没保存的文字留在本机，载入后会恢复。"
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          重新载入
        </Button>
      }
    />
  )
}
