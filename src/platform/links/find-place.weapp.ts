import { notify } from '../notice'
import { copyText } from './copy-text'

/** WeChat's map wants coordinates, which are not known: the words go to the clipboard, for the map one uses. */
export function findPlace(place: string): void {
  void copyText(place).then((done) => notify(done ? '已复制地址，打开地图粘贴就能搜到' : '没能复制，请稍后再试'))
}

export const findPlaceWord = '复制地址，去地图上找'
