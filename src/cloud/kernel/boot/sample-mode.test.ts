import { listenHost, sampleMode } from './sample-mode'

// production, DATABASE_URL, SAMPLE → sample people, address listened on
const TABLE: [boolean, boolean, string | undefined, boolean, string][] = [
  [false, false, undefined, true, '127.0.0.1'],
  [false, true, undefined, false, '127.0.0.1'],
  [true, false, undefined, false, '0.0.0.0'],
  [true, true, undefined, false, '0.0.0.0'],
  [false, true, '1', true, '127.0.0.1'],
  [true, false, '1', true, '127.0.0.1'],
  [true, true, '1', true, '127.0.0.1'],
  [false, false, '0', false, '127.0.0.1'],
  [false, false, '', true, '127.0.0.1'],
  [false, true, 'yes', false, '127.0.0.1'],
]

test.each(TABLE)('production %s, external %s, SAMPLE=%s → sample %s on %s', (production, external, asked, on, host) => {
  const sample = sampleMode({ production, externalDatabase: external, sample: asked })
  expect(sample).toBe(on)
  expect(listenHost({ production, sample, host: undefined })).toBe(host)
  expect(listenHost({ production, sample, host: '10.0.0.8' })).toBe('10.0.0.8')
})
