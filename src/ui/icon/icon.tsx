import type { CSSProperties } from 'react'
import { View } from '@tarojs/components'
import { SHAPES } from './icon-shapes'

export type IconName = keyof typeof SHAPES

// A mask takes the colour of the text, on the web and in WeChat, where there is no <svg>.
const mask = (path: string) =>
  `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`,
  )}")`

/** Decoration beside a word, never instead of one: screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return <View className="icon" aria-hidden="true" style={{ '--shape': mask(SHAPES[name]) } as CSSProperties} />
}
