import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useDistrict } from '@/state/district'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Page } from '@/ui/frame/page'
import { ISSUES, KEPT, LICENCES } from '../../components/about-words'

export default function AboutPage() {
  return (
    <Page id="about" title="关于与隐私">
      <View className="stack">
        <Bureau />
        <Card id="privacy" className="stack">
          <Heading>我们保存什么，为什么</Heading>
          {KEPT.map(({ what, why }) => (
            <View key={what}>
              <Heading level={3}>{what}</Heading>
              <View className="muted">{why}</View>
            </View>
          ))}
        </Card>
        <Card className="stack">
          <Heading>您可以怎么做</Heading>
          {ISSUES.map((sentence) => (
            <View key={sentence}>{sentence}</View>
          ))}
        </Card>
        <Card id="licences" className="stack">
          <Heading>内容与软件</Heading>
          {LICENCES.map((sentence) => (
            <View key={sentence}>{sentence}</View>
          ))}
        </Card>
      </View>
    </Page>
  )
}

function Bureau() {
  const district = useDistrict((s) => s.district)
  useEffect(() => void useDistrict.getState().load(), [])
  if (!district) return null
  const { brand, bureau, hotline, successor, sample } = district
  return (
    <Card id="district" className="stack">
      <Heading>{brand}</Heading>
      <View>
        由{bureau}主办 {sample && <Badge>示例</Badge>}
      </View>
      {successor && (
        <View>
          {successor.since.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')}起，原区域由{successor.name}管辖。
        </View>
      )}
      <View>
        {hotline.name}：{hotline.phone}
      </View>
    </Card>
  )
}
