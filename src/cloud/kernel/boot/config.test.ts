import { readConfig } from '../config'

test('nothing set: sample mode on the loopback, embedded database below the project', () => {
  const read = readConfig({}, '/srv/app')
  expect(read).toMatchObject({
    ok: true,
    config: { sample: true, host: '127.0.0.1', port: 8787, dataDir: '/srv/app/.data', databaseUrl: null },
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://a@b/c'],
  ['DATABASE_URL', 'not a url'],
  ['DATABASE_URL', 'postgres://host-without-database'],
  ['MIN_CLIENT_VERSION', 'newest'],
  ['SECRET_KEY', 'short'],
  ['SECRET_KEYS_OLD', `${'long enough '.repeat(4)},short`],
  ['DISTRICT', '../etc'],
  ['TRUST_PROXY', 'true'],
  ['TRUST_PROXY', '2'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', '0.0.0.0/0'],
  ['TRUST_PROXY', '10.0.0.1,'],
])('%s=%s is refused in one sentence that names it', (name, value) => {
  const read = readConfig({ [name]: value })
  expect(read).toEqual({ ok: false, message: expect.stringContaining(name) })
  expect(read.ok ? '' : read.message).not.toContain('\n')
})

test.each([
  ['1', 'loopback, linklocal, uniquelocal'],
  ['10.0.0.0/8, fd00::/8', '10.0.0.0/8, fd00::/8'],
  ['192.0.2.7', '192.0.2.7'],
  ['0', false],
])('TRUST_PROXY=%s', (written, trustProxy) => {
  expect(readConfig({ TRUST_PROXY: written })).toMatchObject({ ok: true, config: { trustProxy } })
})
