// What Taro's compiler puts into every file: the config macros and the name of the platform.
globalThis.defineAppConfig = (config) => config
globalThis.definePageConfig = (config) => config
process.env.TARO_ENV = globalThis.TARO_PLATFORM_OF_THIS_TEST
