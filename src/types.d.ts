/// <reference types="@tarojs/taro" />

/** Address of the cloud without a slash at its end; empty on the web, where page and cloud share one origin. */
declare const API_BASE: string
/** Which program asks: `h5/0.1.0` or `weapp/0.1.0`. */
declare const CLIENT: string
/** Whether this mini-program was built with WeChat's plugin that reads aloud. */
declare const SPEECH_PLUGIN: boolean
/** Whether this mini-program was built with WeChat's precise location, which an account must be granted. */
declare const LOCATION_API: boolean

declare module '*.scss'
declare module '*.css'
