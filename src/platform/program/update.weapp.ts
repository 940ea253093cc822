import Taro from '@tarojs/taro'
import { notify } from '../notice'

// WeChat looks for a newer program once, at the start, and tells only those who listen by then.
// Early base libraries and the simulator know no manager; the sentence below has to do there.
const manager: Taro.UpdateManager | undefined = Taro.getUpdateManager?.()
let ready = false
manager?.onUpdateReady(() => {
  ready = true
})

/** Starts the newest program; says so when WeChat has not fetched it yet. */
export function update(): void {
  if (ready) manager?.applyUpdate()
  else notify('新版本还没有下载好，请过一会儿再点，或删除小程序后重新打开')
}
