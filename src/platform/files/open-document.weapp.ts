import Taro from '@tarojs/taro'

/** Opens a PDF in WeChat's reader, whose menu saves it, prints it and sends it on. */
export async function openDocument(name: string, base64: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}

export const openDocumentWord = '打开合格证 PDF'
