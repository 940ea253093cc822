import { notify } from '../notice'
import type { MiniProgram } from './mini-program'

/** A browser cannot open a mini-program without WeChat's servers; it says where to find it. */
export function openMiniProgram({ name }: MiniProgram): void {
  notify(`请打开微信，在顶部搜索“${name}”小程序`)
}
