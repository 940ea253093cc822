import { Page } from '@/ui/frame/page'

export default function LearnPage() {
  return (
    <Page id="learn" title="学法" tab="learn">
      {null}
    </Page>
  )
}
