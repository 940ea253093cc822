import type { OpenedBook } from '@/state/study/handbook/books'
import { Notice } from '@/ui/feedback/notice'

/** Where what one reads comes from, when it is not fresh from the server, or would be lost without a network. */
export function BookNotices({ opened: { offline, keeps } }: { opened: OpenedBook }) {
  return (
    <>
      {offline && (
        <Notice id="handbook-offline" tone="warn">
          没有连上，下面是存在这台手机上的整本手册，可能不是最新的。笔记照样能写，连上后自动保存。
        </Notice>
      )}
      {!keeps && (
        <Notice id="handbook-not-kept" tone="warn">
          这台手机存不下这本手册，没有网络时会看不到。清理一些空间后再打开一次。
        </Notice>
      )}
    </>
  )
}
