import { useState } from 'react'
import { View } from '@tarojs/components'
import { placeReportKindWord } from '@/domain/places/reports'
import { go, routes } from '@/platform/routes'
import type { WaitingReport as Waiting } from '@/state/places/reports/kept-reports'
import { usePlaceReports } from '@/state/places/reports/reports'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'

/** Kept on this phone: when it will go, or what its writer has to mend. */
export function WaitingReport({ report }: { report: Waiting }) {
  const [busy, setBusy] = useState(false)
  const { id, placeId, placeName, kind, text, complaint } = report
  const sendNow = async () => {
    setBusy(true)
    await usePlaceReports.getState().flush()
    setBusy(false)
  }
  const mend = () => {
    usePlaceReports.getState().takeBack(id)
    go(routes.placeReport(placeId))
  }
  return (
    <Card id={`waiting-${id}`} className="stack">
      <View className="place-kind">
        <Heading>{placeName}</Heading>
        <Badge tone="warn">还没有发出</Badge>
      </View>
      <View className="report-words">{text ? `${placeReportKindWord(kind)}：${text}` : placeReportKindWord(kind)}</View>
      <Notice tone="warn">{complaint ?? '连上网络后自动发送，不用再写一遍。内容存在这台手机上。'}</Notice>
      <View className="place-ways">
        {!complaint && (
          <Button id="report-send-now" kind="quiet" busy={busy} onTap={() => void sendNow()}>
            现在发送
          </Button>
        )}
        <Button id="report-mend" kind={complaint ? 'quiet' : 'plain'} onTap={mend}>
          {complaint ? '修改后再发' : '取回修改'}
        </Button>
      </View>
    </Card>
  )
}
