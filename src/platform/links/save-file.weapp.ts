import Taro from '@tarojs/taro'

/** A mini-program has no downloads: the file goes into a chat that the reader chooses, e.g. 文件传输助手. */
export async function saveFile(name: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName: name })
    return true
  } catch {
    return false
  } finally {
    Taro.getFileSystemManager().unlink({ filePath, fail: () => undefined })
  }
}

export const saveWord = '发到聊天里保存'
