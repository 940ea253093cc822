import type { CSSProperties } from 'react'
import { View } from '@tarojs/components'
import { encode } from 'uqr'
import { roleOf } from '../role'

/** White modules around the code; the standard asks for four. */
const QUIET = 4

/** Each row's dark modules as squares of a path; a fine gap between them does not matter on a screen. */
function pictureOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark}"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** A code for the lawyer's phone, drawn as a ground: on the web and in WeChat, where there is no <svg>. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const ground = { backgroundImage: pictureOf(text) } as CSSProperties
  return <View id="qr-code" className="qr-code" aria-label={label} style={ground} {...roleOf('img')} />
}
