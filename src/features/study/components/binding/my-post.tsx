import { View } from '@tarojs/components'
import type { StudyMe } from '@/contract/study/me'
import { CATEGORY_WORDS } from '@/domain/study/categories'
import { civilDay } from '@/domain/time/civil-day'
import { go, routes } from '@/platform/routes'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Facts, type Fact } from '@/ui/facts/facts'

type Official = NonNullable<StudyMe['official']>

const factsOf = ({ unit, post, category, joinedDay, phoneMasked }: Official): Fact[] => [
  ['单位', unit.join(' / ')],
  ['职务', post || '没有写'],
  ['类别', CATEGORY_WORDS[category]],
  ['列入名册', civilDay(joinedDay)],
  ['手机号', phoneMasked ?? '没有写'],
]

/** What the roster says of me; only the unit can change it. */
export function MyPost({ official }: { official: Official }) {
  return (
    <Card id="my-post" className="stack">
      <View className="study-line">
        <Heading>{official.name}</Heading>
        {official.sample && <Badge>示例</Badge>}
      </View>
      <Facts facts={factsOf(official)} />
      <View className="note">有不对的，请联系本单位管理员改名册。换手机后用同一个号码登录，填一次姓名就能找回。</View>
      <Button id="open-duties" icon="calendar" onTap={() => go(routes.studyDuties())}>
        看我的学法任务
      </Button>
    </Card>
  )
}
