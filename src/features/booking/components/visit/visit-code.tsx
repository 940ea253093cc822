import { View } from '@tarojs/components'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { QrCode } from '@/ui/qr/qr-code'

/** Six digits in two halves, as one reads them aloud. */
const inHalves = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

export interface VisitCodeProps {
  code: string
  mark: string | null
  /** The visit is still to come; afterwards it proves that one was there. */
  ahead: boolean
}

/** What shows that somebody is here: six digits to say, and the same as a picture to scan. */
export function VisitCode({ code, mark, ahead }: VisitCodeProps) {
  return (
    <Card id="visit-code" className="visit-code">
      <Heading level={3}>{ahead ? '到了把这个给律师看' : '见过面的话，请律师用这个补记'}</Heading>
      <View className="visit-digits numerals" aria-label={code.split('').join(' ')}>
        {inHalves(code)}
      </View>
      {mark && <QrCode text={mark} label={`核销二维码，和数字 ${code} 一样`} />}
      <View className="note">没有网络也能看。念给律师听也可以。</View>
    </Card>
  )
}
