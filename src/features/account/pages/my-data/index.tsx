import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { momentWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { usePrivacy } from '@/state/privacy'
import { Button } from '@/ui/controls/button'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { DeleteAccount } from '../../components/my-data/delete-account'
import { ForgetGuest } from '../../components/my-data/forget-guest'
import { MyRecords } from '../../components/my-data/my-records'
import './my-data.scss'

export default function MyDataPage() {
  const personId = useSession((s) => s.person?.id ?? null)
  const { state, problem } = usePrivacy()
  useEffect(() => {
    void usePrivacy.getState().load()
    return () => usePrivacy.getState().close()
  }, [personId])
  const retry = () => void usePrivacy.getState()[state ? 'loadData' : 'load']()
  return (
    <Page id="my-data" title="我的数据">
      <View className="stack">
        {problem && <ProblemCard id="my-data-problem" problem={problem} onRetry={retry} />}
        <MyRecords />
        {state?.guardian && <GuardianCard {...state.guardian} />}
        {personId ? state && <DeleteAccount /> : <ForgetGuest />}
        <Button id="my-data-notice" kind="plain" icon="shield" onTap={() => go(routes.about('privacy'))}>
          隐私说明：保存什么，为什么
        </Button>
      </View>
    </Page>
  )
}

function GuardianCard({ phoneMasked, consentedAt }: { phoneMasked: string; consentedAt: string }) {
  return (
    <Card id="guardian-card" className="stack">
      <Heading>监护人已同意</Heading>
      <View className="numerals">
        {phoneMasked}，{momentWords(consentedAt)}
      </View>
      <View className="muted">监护人不再同意时，可以在下面删除这个账号。</View>
    </Card>
  )
}
