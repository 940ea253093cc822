/** A start that cannot go on; the message is one sentence for whoever typed the command. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

const code = (error: unknown) => (error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined)

/** What the file system said about a folder of ours, as a sentence; errors of other kinds pass unchanged. */
export function folderTrouble(folder: string, error: unknown): unknown {
  switch (code(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new CannotStart(
        `不能写入文件夹 ${folder}，请检查权限，或用 DATA_DIR 指定另一个文件夹。[folder not writable]`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new CannotStart(`${folder} 不是文件夹，请移开同名文件，或用 DATA_DIR 指定另一个文件夹。[not a folder]`)
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder)
    default:
      return error
  }
}

export const diskFull = (folder: string) =>
  new CannotStart(`${folder} 所在磁盘空间不足，请腾出至少 300 MB 后再启动。[disk full]`)
