import { Input } from 'antd'
import type { EpisodeBody } from '@/contract/episodes'
import { Field } from '../../patterns/forms/field'
import type { FieldsProps } from '../edit/fields-props'

type Channel = NonNullable<EpisodeBody['channelVideo']>

const FIELDS = [
  { key: 'finderUserName', label: '视频号 ID', hint: '在视频号助手首页可以复制，以 sph 开头。' },
  { key: 'feedId', label: '视频 ID', hint: '在视频号助手的视频管理里，点这条视频的“复制视频 ID”。' },
  { key: 'link', label: '分享链接（可不填）', hint: '网页版用它打开视频，https:// 开头。' },
] as const

const WRONG = {
  finderUserName: '视频号 ID 应以 sph 开头，请从视频号助手复制。',
  feedId: '请从视频号助手复制视频 ID。',
  link: '链接应是 https:// 开头的 qq.com 地址，没有可以不填。',
} as const

/** Without a word in any field there is no video of a 视频号. */
function withValue(channel: Channel | undefined, key: keyof Channel, value: string): Channel | undefined {
  const typed: Partial<Channel> = { ...channel, [key]: value.trim() }
  const { finderUserName = '', feedId = '', link = '' } = typed
  if (!finderUserName && !feedId && !link) return undefined
  return { finderUserName, feedId, ...(link ? { link } : {}) }
}

/** Where the film lives in a 视频号: mini-programs play it in place. Instead of a film of one's own, or beside it. */
export function ChannelFields({ body, change, error }: FieldsProps) {
  const { channelVideo } = body
  return (
    <details className="media-channel" open={channelVideo !== undefined || undefined}>
      <summary>视频号视频（可不填）</summary>
      <div className="stack">
        {FIELDS.map(({ key, label, hint }) => (
          <Field
            key={key}
            id={`field-channelVideo.${key}`}
            label={label}
            hint={hint}
            error={error(`channelVideo.${key}`) && WRONG[key]}
          >
            {(aria) => (
              <Input
                {...aria}
                value={channelVideo?.[key] ?? ''}
                onChange={(event) => {
                  const { channelVideo: _, ...rest } = body
                  const next = withValue(channelVideo, key, event.target.value)
                  change(next ? { channelVideo: next } : ({ ...rest, channelVideo: undefined } as Partial<EpisodeBody>))
                }}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  )
}
