import { Button } from 'antd'

interface Props {
  /** Nothing on the last page. */
  more: (() => void) | null | undefined
  loading: boolean
  /** On the button. */
  children?: string
}

/** Further rows of a list that the server pages. */
export const MoreButton = ({ more, loading, children = '看后面的' }: Props) =>
  more ? (
    <Button id="more" loading={loading} onClick={more}>
      {children}
    </Button>
  ) : null
