import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { notify } from '@/platform/notice'
import { useSession } from '@/platform/session'
import { useMeToo } from '@/state/me-too'
import { Button } from '@/ui/controls/button'

/** One tap tells the bureau what people meet with; it sees numbers of ten and more, and never who. */
export function MeTooButton({ id }: { id: string }) {
  const said = useMeToo((s) => s.said[id])
  const token = useSession((s) => s.token)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    // Whoever only looks around gets no number of their own for this.
    if (token) void useMeToo.getState().load(id)
  }, [id, token])
  const change = async () => {
    setBusy(true)
    const problem = await useMeToo.getState().say(id, !said?.meToo)
    setBusy(false)
    notify(problem ?? (said?.meToo ? '已取消' : '记下了，只计人数，不记是谁'))
  }
  return (
    <View className="me-too">
      <Button
        id="player-me-too"
        kind="quiet"
        busy={busy}
        icon={said?.meToo ? 'check' : 'people'}
        label={said?.meToo ? '我也遇到这事，已记下，点一下取消' : '我也遇到这事'}
        onTap={() => void change()}
      >
        我也遇到这事
      </Button>
      {said?.people !== null && said?.people !== undefined && (
        <View className="note numerals">本月 {said.people} 人也遇到</View>
      )}
    </View>
  )
}
