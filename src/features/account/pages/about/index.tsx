import { Page } from '@/ui/frame/page'

export default function AboutPage() {
  return (
    <Page id="about" title="关于与隐私">
      {null}
    </Page>
  )
}
