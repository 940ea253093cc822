import { useCallback, useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '@/contract/endpoint'
import type { logInOptions } from '@/contract/session'
import type { Problem } from '@/contract/problem'
import { inWechat } from '@/platform/device/wechat'
import { notify } from '@/platform/notice'
import { go, goBack, routes } from '@/platform/routes'
import { session } from '@/platform/session'
import { useEpisodes } from '@/state/episodes'
import { Card } from '@/ui/content/card'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { GuardianFields, useGuardian } from '../../components/guardian-fields'
import { PhoneForm } from '../../components/phone-form'
import { SamplePeople } from '../../components/sample-people'
import { WechatButton } from '../../components/wechat-button'
import './log-in.scss'

type Options = Output<typeof logInOptions>

function useOptions() {
  const [options, setOptions] = useState<Options | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const load = useCallback(async () => {
    setProblem(null)
    const answer = await session.options()
    if (answer.ok) setOptions(answer.value)
    else setProblem(answer.problem)
  }, [])
  useEffect(() => void load(), [load])
  return { options, problem, load }
}

/** Whether this guest has watched or kept anything that the log-in takes along. */
const hasRecords = () => {
  const { progress, favourites } = useEpisodes.getState()
  return Object.keys(progress).length > 0 || favourites.length > 0
}

export default function LogInPage() {
  const { options, problem, load } = useOptions()
  const [brought] = useState(hasRecords)
  const done = () => {
    notify(brought ? '已登录，已合并此前的观看记录' : '已登录')
    goBack()
  }
  return (
    <Page id="log-in" title="登录">
      <View className="stack">
        <View className="muted">登录后，换手机也能接着看。不登录同样可以看节目。</View>
        {problem && <ProblemCard id="log-in-problem" problem={problem} onRetry={() => void load()} />}
        {!options && !problem && (
          <Card>
            <SkeletonText lines={4} />
          </Card>
        )}
        {options && <Ways options={options} onLoggedIn={done} />}
        <Button id="privacy" kind="plain" icon="shield" onTap={() => go(routes.about('privacy'))}>
          登录后保存什么，为什么
        </Button>
      </View>
    </Page>
  )
}

function Ways({ options, onLoggedIn }: { options: Options; onLoggedIn: () => void }) {
  const byWechat = inWechat && options.wechat
  const guardian = useGuardian()
  return (
    <>
      {byWechat && <WechatButton guardian={guardian} onLoggedIn={onLoggedIn} />}
      {options.phone && (
        <Card>
          <PhoneForm guardian={guardian} onLoggedIn={onLoggedIn} />
        </Card>
      )}
      {(options.phone || byWechat) && (
        <Card>
          <GuardianFields guardian={guardian} />
        </Card>
      )}
      {!options.phone && !byWechat && <Notice tone="warn">短信登录正在恢复，请稍后再来；看节目不受影响。</Notice>}
      {options.personas.length > 0 && <SamplePeople people={options.personas} onLoggedIn={onLoggedIn} />}
    </>
  )
}
