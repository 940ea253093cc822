import { View } from '@tarojs/components'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { QrCode } from './qr-code'

/** Six digits in two halves, as one reads them aloud. */
const inHalves = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** What shows that somebody is here: six digits to say, and the same as a picture to scan. */
export function VisitCode({ code, mark }: { code: string; mark: string | null }) {
  return (
    <Card id="visit-code" className="visit-code">
      <Heading level={3}>到了把这个给律师看</Heading>
      <View className="visit-digits numerals" aria-label={code.split('').join(' ')}>
        {inHalves(code)}
      </View>
      {mark && <QrCode text={mark} label={`核销二维码，和数字 ${code} 一样`} />}
      <View className="note">没有网络也能看。念给律师听也可以。</View>
    </Card>
  )
}
