import { Page } from '@/ui/frame/page'

export default function PlayerPage() {
  return (
    <Page id="player" title="看普法">
      {null}
    </Page>
  )
}
