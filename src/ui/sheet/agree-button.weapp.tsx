import { Button } from '@tarojs/components'

/** WeChat counts a yes only when its own button was tapped. */
export function AgreeButton({ id, onAgree }: { id: string; onAgree: () => void }) {
  return (
    <Button
      id={id}
      className="button button-primary native-button"
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={onAgree}
    >
      同意
    </Button>
  )
}
