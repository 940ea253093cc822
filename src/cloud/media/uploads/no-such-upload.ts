import { refuse } from '@/cloud/kernel/route'

/** Given up, swept after a day, or somebody else's: the three are not told apart. */
export const noSuchUpload = () => refuse('not-found', { message: '这次上传已经失效，请重新选择文件上传。' })
