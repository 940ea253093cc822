import { problem, type Problem } from '@/contract/problem'
import { FILM_FAULT_WORDS } from '@/domain/media/film/film-words'
import { FILM_MAX_BYTES } from '@/domain/media/film/judge-film'
import { readFilm } from '@/domain/media/film/read-film'

const EMPTY = '这个文件是空的，请检查是否选错了文件。'
const TOO_LARGE = '视频超过 500 MB，请压缩或剪短后再上传。'
const UNREADABLE = '这个文件读不出来，可能已经移动或删除，请重新选择。'

/**
 * Why a film will be refused, told before a byte is sent: whoever picked the wrong one should not wait for 500 MB.
 * The server reads all of it again; what passes here may still be refused there.
 */
export async function findRefusal(file: File): Promise<Problem | null> {
  const refuse = (message: string) => problem('file-refused', { message })
  if (file.size === 0) return refuse(EMPTY)
  if (file.size > FILM_MAX_BYTES) return refuse(TOO_LARGE)
  try {
    const read = async (start: number, length: number) =>
      new Uint8Array(await file.slice(start, start + length).arrayBuffer())
    const judged = await readFilm(read, file.size)
    return judged.ok ? null : refuse(FILM_FAULT_WORDS[judged.fault])
  } catch {
    return refuse(UNREADABLE)
  }
}
