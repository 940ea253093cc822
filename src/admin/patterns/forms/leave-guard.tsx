import { Button, Modal } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router-dom'

interface Props {
  dirty: boolean
  discard: () => void
}

/** Asks before somebody leaves unsaved work, inside the console by a dialog and outside of it by the browser's own. */
export function LeaveGuard({ dirty, discard }: Props) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])

  if (blocker.state !== 'blocked') return null
  const dropAndLeave = () => {
    discard()
    blocker.proceed()
  }
  return (
    <Modal
      open
      title="有修改还没有保存"
      onCancel={blocker.reset}
      footer={[
        <Button key="drop" danger type="text" id="leave-discard" onClick={dropAndLeave}>
          放弃修改
        </Button>,
        <Button key="leave" id="leave-keep" onClick={blocker.proceed}>
          先离开，下次接着写
        </Button>,
        <Button key="stay" type="primary" id="leave-stay" onClick={blocker.reset}>
          留在本页
        </Button>,
      ]}
    >
      离开后，修改会留在这台电脑的浏览器里，您再打开这一页时自动恢复，其他人看不到。
    </Modal>
  )
}
