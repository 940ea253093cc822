import { Button } from '@/ui/controls/button'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Page } from '@/ui/frame/page'
import { go, routes } from '@/platform/routes'

export default function MePage() {
  return (
    <Page id="me" title="我的" tab="me">
      <Card className="stack">
        <Heading>登录后，换手机也能接着看</Heading>
        <Button id="log-in" icon="person" onTap={() => go(routes.logIn())}>
          登录
        </Button>
      </Card>
    </Page>
  )
}
