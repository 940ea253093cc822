import { NO_FILM, sampleBody, sampleVersion } from '../../testing/samples'
import { SECTIONS, stateOfSections } from './sections'

const { media } = sampleVersion()
const words = (...args: Parameters<typeof stateOfSections>) =>
  stateOfSections(...args).flatMap((state, at) => (state === 'done' ? [] : [`${SECTIONS[at]!.word} ${state}`]))

test.each([
  ['whole', sampleBody(), media, {}, []],
  ['without a film or cover', sampleBody(), NO_FILM, {}, ['视频 missing', '封面 missing']],
  [
    'with the video of a 视频号 instead',
    sampleBody({ channelVideo: { finderUserName: 'sphExample01', feedId: 'export/UzFf' } }),
    { ...media, video: null },
    {},
    [],
  ],
  [
    'just begun',
    sampleBody({ hook: '', askedAs: [], citations: [], transcript: [] }),
    media,
    {},
    ['文字 missing', '归类和查找 missing', '法条 missing', '字幕 missing'],
  ],
  [
    'with what cannot be saved',
    sampleBody(),
    media,
    { title: '标题最多 30 个字。', 'transcript.1.endMs': '第 2 条字幕超出了视频的长度。' },
    ['文字 wrong', '字幕 wrong'],
  ],
])('%s', (_, body, itsMedia, errors, expected) => expect(words(body, itsMedia, errors)).toEqual(expected))
