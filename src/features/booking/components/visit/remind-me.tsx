import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useMessages } from '@/state/booking/messages'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'

/**
 * WeChat takes one yes for one message of each kind, straight from a tap; nothing stands here where it has none to offer,
 * which is always so in a browser.
 */
export function RemindMe({ made }: { made: boolean }) {
  const { templates, load, allow } = useMessages()
  const [allowed, setAllowed] = useState<boolean | null>(null)
  useEffect(() => void load(), [load])
  if (templates.length === 0) return null
  const ask = async () => setAllowed((await allow()) > 0)
  return (
    <Card id="remind-me" className="stack">
      <Heading level={3}>在微信里提醒您</Heading>
      {allowed === null && <View className="muted">微信要您点一下才能发：到时间前提醒一次，有变动告诉您一次。</View>}
      {allowed === true && <Notice tone="go">好的，会在微信里提醒您。想多收一回，可以再点一次。</Notice>}
      {allowed === false && <Notice>没有打开也不要紧，有事会发短信或打电话给您。</Notice>}
      <Button id="allow-here" kind={made && allowed === null ? 'primary' : 'quiet'} onTap={() => void ask()}>
        {allowed ? '再收一回' : '微信提醒我'}
      </Button>
    </Card>
  )
}
