import { View } from '@tarojs/components'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Button } from '@/ui/controls/button'
import { Page } from '@/ui/frame/page'
import { AllowMessages } from './allow-messages'
import { Bookings } from './bookings'
import { Exams } from './official/exams'
import { FeedbackRow } from './feedback-row'
import { Learning } from './learning'
import { LogOut } from './log-out'
import { PlaceReportsRow } from './place-reports-row'
import './me.scss'

export default function MePage() {
  const person = useSession((s) => s.person)
  return (
    <Page id="me" title="我的" titleUnseen tab="me">
      <View className="stack">
        {person ? (
          <Card id="me-person">
            <View className="me-name">
              <Heading>{person.displayName}</Heading>
              {person.sample && <Badge>示例</Badge>}
            </View>
            <View className="muted numerals">{person.phoneMasked ?? '微信登录'}</View>
          </Card>
        ) : (
          <LogInCard />
        )}
        <Exams />
        <Bookings />
        <Learning />
        <Card>
          <FeedbackRow />
          <PlaceReportsRow />
          {person && <AllowMessages />}
          <ListRow
            id="open-study-me"
            icon="people"
            title="单位学法"
            note="国家工作人员：单位、职务和学法任务"
            onTap={() => go(routes.studyBind())}
          />
          <ListRow
            id="open-settings"
            icon="settings"
            title="设置"
            note="长辈版、字幕大小"
            onTap={() => go(routes.settings())}
          />
          <ListRow
            id="open-my-data"
            icon="person"
            title="我的数据"
            note="查看、导出、删除"
            onTap={() => go(routes.myData())}
          />
          <ListRow
            id="open-about"
            icon="shield"
            title="关于与隐私"
            note="保存什么、为什么"
            onTap={() => go(routes.about())}
          />
        </Card>
        {person && <LogOut />}
      </View>
    </Page>
  )
}

function LogInCard() {
  return (
    <Card id="me-guest" className="stack">
      <Heading>登录后，换手机也能接着看</Heading>
      <View className="muted">不登录也能看全部节目，记录保存在这台手机上。</View>
      <Button id="open-log-in" icon="person" onTap={() => go(routes.logIn())}>
        登录
      </Button>
    </Card>
  )
}
