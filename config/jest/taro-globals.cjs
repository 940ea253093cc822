// What Taro's compiler puts into every file: the config macros and the name of the platform.
globalThis.defineAppConfig = (config) => config
globalThis.definePageConfig = (config) => config
process.env.TARO_ENV = globalThis.TARO_PLATFORM_OF_THIS_TEST
// What config/index.ts defines; a page in WeChat has no origin of its own.
globalThis.API_BASE = globalThis.TARO_PLATFORM_OF_THIS_TEST === 'h5' ? '' : 'http://cloud.test'
globalThis.CLIENT = `${globalThis.TARO_PLATFORM_OF_THIS_TEST}/0.0.0`
globalThis.SPEECH_PLUGIN = false
globalThis.LOCATION_API = true
