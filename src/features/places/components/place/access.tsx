import { View } from '@tarojs/components'
import type { PlaceDetail } from '@/contract/places/places'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Icon } from '@/ui/icon/icon'
import { roleOf } from '@/ui/role'
import { cx } from '@/ui/words'

const LIST = { ...roleOf('list'), 'aria-label': '进门和设施' }
const ITEM = roleOf('listitem')

/** Which floor, and how somebody gets in who cannot take stairs or hears badly; what is not there is said too. */
export function Access({ place: { floor, lift, ramp, hearingLoop, stepFree } }: { place: PlaceDetail }) {
  const lines = [
    { has: stepFree, yes: '从街边到柜台没有台阶', no: '进门有台阶' },
    { has: lift, yes: '有电梯', no: '没有电梯' },
    { has: ramp, yes: '有坡道', no: '没有坡道' },
    { has: hearingLoop, yes: '有助听设备', no: '没有助听设备' },
  ]
  return (
    <Card id="place-access">
      <Heading>进门和设施</Heading>
      {floor && <View>{`在${floor}`}</View>}
      <View className="access" {...LIST}>
        {lines.map(({ has, yes, no }) => (
          <View key={yes} className={cx('access-line', !has && 'access-no')} {...ITEM}>
            <Icon name={has ? 'check' : 'close'} />
            <View>{has ? yes : no}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
