import { Page } from '@/ui/frame/page'

export default function SettingsPage() {
  return (
    <Page id="settings" title="设置">
      {null}
    </Page>
  )
}
