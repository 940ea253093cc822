import { Button } from '@tarojs/components'

export interface ShareButtonProps {
  id: string
  onShare: () => void
  children: string
}

/** WeChat opens its list of chats for a button of its own only; the card comes from the page (`useShareCard`). */
export function ShareButton({ id, children }: ShareButtonProps) {
  return (
    <Button id={id} className="button button-primary native-button" openType="share">
      {children}
    </Button>
  )
}
