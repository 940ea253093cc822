import { View } from '@tarojs/components'
import type { PlaceDetail } from '@/contract/places/places'
import { civilDay } from '@/domain/time/civil-day'
import { go, routes } from '@/platform/routes'
import { Card } from '@/ui/content/card'
import { Button } from '@/ui/controls/button'

/** When somebody last made sure of all this, and how to say that it is wrong. */
export function Verified({ place: { id, verifiedOn } }: { place: PlaceDetail }) {
  return (
    <Card id="place-verified" className="stack">
      <View className="muted numerals">
        {verifiedOn ? `${civilDay(verifiedOn)}核对过。` : '还没有人核对过，去之前最好先打电话。'}
      </View>
      <Button id="place-report" kind="quiet" icon="flag" onTap={() => go(routes.placeReport(id))}>
        信息不对，告诉司法局
      </Button>
    </Card>
  )
}
