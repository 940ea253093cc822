import { createElement, forwardRef, type ComponentType, type FormEvent, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }

/** Taro's own props, which are no attributes of the elements that stand in for it. */
const TARO_ONLY = [
  'hoverClass',
  'catchMove',
  'mode',
  'lazyLoad',
  'maxlength',
  'showCenterPlayBtn',
  'enableProgressGesture',
  'placeholderClass',
  'confirmType',
  'autoHeight',
  'disableDefaultPadding',
  'finderUserName',
  'feedId',
  'objectFit',
  'initialTime',
  'scrollX',
  'scrollIntoView',
  'openType',
  'focus',
]
/** What WeChat hears as `aria-role` is `role` here, so that the same queries find it on both platforms. */
const RENAMED: Record<string, string> = { 'aria-role': 'role' }

const attributes = (props: Props): Props =>
  Object.fromEntries(
    Object.entries(props)
      .filter(([name]) => !TARO_ONLY.includes(name))
      .map(([name, value]) => [RENAMED[name] ?? name, value]),
  )

/** A DOM element in place of one of Taro's, so that Testing Library finds roles and names as a browser would. */
const standIn = (tag: string, more: Props = {}) =>
  forwardRef<HTMLElement, Props>(function StandIn(props, ref) {
    return createElement(tag, { ...attributes(props as Props), ...more, ref }, props.children as ReactNode)
  }) as unknown as ComponentType<Props>

export const View = standIn('div')
export const Text = standIn('span')
export const Image = standIn('img')
export const Video = standIn('video')
export const ChannelVideo = standIn('video')
export const ScrollView = standIn('div')
/** What WeChat's map is given can be read from `data-map`; a test taps it by firing `tap` with a detail. */
export const Map = ({ id, onMarkerTap, onTap, ...props }: Props) => {
  const [marker, tap] = [onMarkerTap, onTap] as ((event: { detail: unknown }) => void)[]
  const { longitude, latitude, scale, markers, polygons, includePoints } = props
  const given = JSON.stringify({ longitude, latitude, scale, markers, polygons, includePoints })
  const heard = (event: { nativeEvent: unknown }) => {
    const { detail } = event.nativeEvent as { detail: { markerId?: number } }
    if (detail?.markerId === undefined) tap?.({ detail })
    else marker?.({ detail })
  }
  return (
    <div
      id={id as string}
      data-testid="wechat-map"
      data-map={given}
      aria-label={props['aria-label'] as string}
      onClick={heard}
    />
  )
}
export const Button = standIn('button', { type: 'button' })

/** Keeps Taro's shape of events: the text arrives as `event.detail.value`. */
export const Input = forwardRef<HTMLInputElement, Props>(({ onInput, onConfirm, value, type, ...props }, ref) => {
  const tell = onInput as ((event: { detail: { value: string } }) => void) | undefined
  const confirm = onConfirm as (() => void) | undefined
  return (
    <input
      {...attributes(props)}
      ref={ref}
      type={type === 'number' ? 'text' : (type as string | undefined)}
      value={(value as string | undefined) ?? ''}
      onChange={(event: FormEvent<HTMLInputElement>) => tell?.({ detail: { value: event.currentTarget.value } })}
      onKeyUp={(event) => event.key === 'Enter' && confirm?.()}
    />
  )
})
Input.displayName = 'Input'

export const Textarea = ({ onInput, value, ...props }: Props) => {
  const tell = onInput as ((event: { detail: { value: string } }) => void) | undefined
  return (
    <textarea
      {...attributes(props)}
      value={value as string}
      onChange={(event: FormEvent<HTMLTextAreaElement>) => tell?.({ detail: { value: event.currentTarget.value } })}
    />
  )
}
