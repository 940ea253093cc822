import { StateTag } from '../patterns/state-tag'

export function AppealTag({ state }: { state: string }) {
  if (state === 'open') return <StateTag tone="waiting">待答复</StateTag>
  return state === 'fixed' ? <StateTag tone="good">已更正</StateTag> : <StateTag tone="quiet">维持原题</StateTag>
}
