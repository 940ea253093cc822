import type { FilmFault } from './judge-film'

/** What is wrong with a film and what to do next, for the person who chose it. */
export const FILM_FAULT_WORDS: Readonly<Record<FilmFault, string>> = {
  'no-film': '这个文件不是 MP4 视频，请从剪辑软件导出 MP4 后再上传。',
  truncated: '这个视频不完整，文件末尾缺了一段，请重新导出后再上传。',
  unfinished: '这个视频没有录制或导出完，请重新导出后再上传。',
  fragmented: '这个视频是分段的 MP4，部分手机不能拖动播放，请导出为普通 MP4 后再上传。',
  'no-picture': '这个文件里没有画面，请检查是否选错了文件。',
  'picture-codec': '画面不是 H.264 编码，部分手机放不出来，请导出为 H.264 后再上传。',
  'sound-codec': '声音不是 AAC 编码，部分手机没有声音，请导出为 AAC 后再上传。',
  'too-short': '视频不到 5 秒，请检查是否选错了文件。',
  'too-long': '视频超过 10 分钟，请剪短后再上传。',
  'odd-size': '画面尺寸不合适，短边至少 240 像素、长边最多 3840 像素，请调整后再上传。',
}
