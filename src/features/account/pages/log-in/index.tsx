import { Page } from '@/ui/frame/page'

export default function LogInPage() {
  return (
    <Page id="log-in" title="登录">
      {null}
    </Page>
  )
}
