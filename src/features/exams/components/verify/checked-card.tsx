import { View } from '@tarojs/components'
import type { Output } from '@/contract/endpoint'
import type { checkCertificate } from '@/contract/exams/after'
import { outcomeWord } from '@/domain/exams/words/exam-words'
import { civilDay } from '@/domain/time/civil-day'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Facts } from '@/ui/facts/facts'
import { Notice } from '@/ui/feedback/notice'
import { roleOf } from '@/ui/role'

type Checked = Output<typeof checkCertificate>

/** What is said of a certificate: valid, revoked, or no more than that the two do not fit. */
export const CheckedCard = ({ checked }: { checked: Checked }) => (
  <View className="stack" {...roleOf('alert')}>
    <Verdict checked={checked} />
    {checked.certificate && <Certificate certificate={checked.certificate} />}
  </View>
)

function Verdict({ checked: { state, certificate } }: { checked: Checked }) {
  if (!certificate)
    return (
      <Notice id="verify-none" tone="warn">
        没有查到编号和姓名都对得上的合格证。请对照证书再填一次；仍然查不到，可以向发证的司法局核实。
      </Notice>
    )
  if (state === 'revoked')
    return (
      <Notice id="verify-revoked" tone="warn">
        {`这张合格证已经撤销${certificate.revokedDay ? `（${civilDay(certificate.revokedDay)}）` : ''}，不再有效。`}
      </Notice>
    )
  return (
    <Notice id="verify-valid" tone="go">
      这张合格证有效，编号和姓名对得上。
    </Notice>
  )
}

function Certificate({ certificate }: { certificate: NonNullable<Checked['certificate']> }) {
  const { number, examTitle, outcome, issuedDay, unitMasked, sample } = certificate
  return (
    <Card id="verify-facts">
      {sample && (
        <View className="exam-marks">
          <Badge>示例</Badge>
        </View>
      )}
      <Heading>{examTitle}</Heading>
      <Facts
        facts={[
          ['等次', outcomeWord(outcome)],
          ['发证日期', civilDay(issuedDay)],
          ['单位', unitMasked],
          ['编号', number],
        ]}
      />
    </Card>
  )
}
