import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { retirePlace, verifyPlace, type ConsolePlace } from '@/contract/places/console-places'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'
import { ProblemAlert } from '../../patterns/problem-alert'
import { api } from '../../shell/api'

interface Props {
  place: ConsolePlace
  /** Text is still under the pen: what is verified must be what is saved. */
  dirty: boolean
  put: (place: ConsolePlace) => void
  reload: () => Promise<void>
}

/** Verifying and retiring: single steps on what is saved. */
export function PlaceActs({ place, dirty, put, reload }: Props) {
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, revision, retired } = place
  const act = async (step: Promise<Result<ConsolePlace>>, done: string) => {
    setBusy(true)
    const result = await step
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) return result.problem.code === 'stale' ? void reload() : undefined
    put(result.value)
    setAsking(false)
    void message.success(done)
  }
  return (
    <>
      {!retired && (
        <Button
          id="place-verify"
          loading={busy}
          disabled={dirty}
          onClick={() => void act(api(verifyPlace, { id, revision }), '已记下今天核实过。')}
        >
          今天核实过，都对
        </Button>
      )}
      {!retired && <SignButton id={id} />}
      <Button id="place-retire" disabled={dirty} onClick={() => setAsking(true)}>
        {retired ? '恢复' : '停用'}
      </Button>
      {problem && !asking && <ProblemAlert problem={problem} />}
      <Modal
        open={asking}
        title={retired ? '恢复这个地点' : '停用这个地点'}
        okText={retired ? '恢复' : '停用'}
        okButtonProps={{ id: 'retire-ok', danger: !retired }}
        confirmLoading={busy}
        onCancel={() => setAsking(false)}
        onOk={() =>
          void act(
            api(retirePlace, { id, revision, retired: !retired }),
            retired ? '已恢复。' : '已停用，居民看不到了。',
          )
        }
      >
        <p>
          {retired
            ? '恢复以后，居民在列表和地图上又能看到它。'
            : '停用以后，居民在列表和地图上看不到它，门口的二维码会说明已经停用。以后可以恢复。'}
        </p>
        {problem && <ProblemAlert problem={problem} />}
      </Modal>
    </>
  )
}

/** To the sheet for its door. */
function SignButton({ id }: { id: string }) {
  const navigate = useNavigate()
  return (
    <Button id="place-sign" onClick={() => void navigate(`/places/${id}/sign`)}>
      打印二维码
    </Button>
  )
}
