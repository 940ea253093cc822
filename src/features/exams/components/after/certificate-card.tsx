import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyCertificate } from '@/contract/exams/after'
import { outcomeWord } from '@/domain/exams/words/exam-words'
import { civilDay } from '@/domain/time/civil-day'
import { openDocumentWord } from '@/platform/files/open-document'
import { copyText } from '@/platform/links/copy-text'
import { notify } from '@/platform/notice'
import { go, routes } from '@/platform/routes'
import { shareOrigin } from '@/platform/sharing/origin'
import { useCertificates } from '@/state/exams/after/certificates'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Facts } from '@/ui/facts/facts'
import { Notice } from '@/ui/feedback/notice'
import { QrCode } from '@/ui/qr/qr-code'

/** A certificate: its number, a code with which anybody checks it, and the PDF. */
export function CertificateCard({ certificate }: { certificate: MyCertificate }) {
  const { number, examTitle, name, unitName, outcome, issuedDay, revoked, address, sample } = certificate
  const download = useCertificates((s) => s.download)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const fetchPdf = async () => {
    setBusy(true)
    setFailed(await download(number))
    setBusy(false)
  }
  return (
    <Card id={`certificate-${number}`} className="stack certificate">
      <View className="exam-marks">
        <Badge tone={revoked ? 'warn' : 'go'}>{revoked ? '已撤销' : outcomeWord(outcome)}</Badge>
        {sample && <Badge>示例</Badge>}
      </View>
      <Heading>{examTitle}</Heading>
      <Facts
        facts={[
          ['姓名', name],
          ['单位', unitName],
          ['发证日期', civilDay(issuedDay)],
          ['编号', number],
        ]}
      />
      {revoked && (
        <Notice tone="warn">这张合格证已经撤销，不能再用，核验时也会这样显示。有疑问请联系本单位管理员。</Notice>
      )}
      {!revoked && (
        <>
          <View className="certificate-code">
            <QrCode text={shareOrigin() + address} label={`核验二维码，编号 ${number}`} />
            <View className="note">扫码后填编号和姓名就能核验，不显示别的信息。</View>
          </View>
          {failed && <Notice tone="warn">{failed}</Notice>}
          <Button id={`pdf-${number}`} busy={busy} onTap={() => void fetchPdf()}>
            {openDocumentWord}
          </Button>
          <View className="exam-ways">
            <Button id={`verify-${number}`} kind="plain" onTap={() => go(routes.verifyCertificate(number))}>
              打开核验页
            </Button>
            <Button
              id={`copy-${number}`}
              kind="plain"
              icon="copy"
              onTap={() => void copyText(number).then((done) => done && notify('已复制编号'))}
            >
              复制编号
            </Button>
          </View>
        </>
      )}
    </Card>
  )
}
