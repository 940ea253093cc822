import Taro from '@tarojs/taro'
import type { PickedFile } from './picked-file'

const read = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    })
  })

/** A file of one of these kinds (`pdf`, `jpg`); null when the person turns back or it cannot be read. */
export async function pickFile(kinds: readonly string[]): Promise<PickedFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...kinds] })
    const [file] = tempFiles
    return file ? { name: file.name, bytes: file.size, base64: await read(file.path) } : null
  } catch {
    return null
  }
}

/** A mini-program sees files that lie in a chat only. */
export const pickWord = '从聊天里选一个文件'
