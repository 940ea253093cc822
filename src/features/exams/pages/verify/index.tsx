import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { readNumber } from '@/domain/exams/certificates/number'
import { usePageQuery } from '@/platform/page-life'
import { useCheckCertificate } from '@/state/exams/after/check-certificate'
import { Card } from '@/ui/content/card'
import { Button } from '@/ui/controls/button'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Field } from '@/ui/field/field'
import { Page } from '@/ui/frame/page'
import { CheckedCard } from '../../components/verify/checked-card'
import '../../exams.scss'

const WRONG_NUMBER = '编号不完整或者写错了一位，样子是 HG2026-12345678-9，请对照证书检查。'
const NO_NAME = '请填写证书上的姓名。'

/** 核验合格证: anybody with the number and the name on it; no log-in. */
export default function VerifyPage() {
  const { number: scanned = '' } = usePageQuery()
  const [number, setNumber] = useState(scanned)
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const { checked, failed, busy, check, clear } = useCheckCertificate()
  useEffect(() => {
    clear()
    setNumber(scanned)
  }, [clear, scanned])
  const whole = readNumber(number)
  const look = () => {
    setTried(true)
    if (whole && name.trim()) void check(whole, name.trim())
  }
  const typed = (set: (text: string) => void) => (text: string) => {
    clear()
    set(text)
  }
  return (
    <Page id="verify" title="核验合格证">
      <View className="stack">
        <Card className="stack">
          <View className="verify-number">
            <Field
              id="verify-number"
              label="证书编号"
              value={number}
              onInput={typed(setNumber)}
              maxLength={40}
              hint="在证书左下角，HG 开头。"
              {...(tried && !whole && { error: WRONG_NUMBER })}
            />
          </View>
          <Field
            id="verify-name"
            label="证书上的姓名"
            value={name}
            onInput={typed(setName)}
            maxLength={40}
            hint="只用来核对，不会保存。"
            onEnter={look}
            {...(tried && !name.trim() && { error: NO_NAME })}
          />
          <Button id="verify-check" busy={busy} onTap={look}>
            核验
          </Button>
        </Card>
        {failed && <ProblemCard id="verify-problem" problem={failed} onRetry={look} />}
        {checked && <CheckedCard checked={checked} />}
      </View>
    </Page>
  )
}
