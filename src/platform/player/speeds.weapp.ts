/** How fast a video may play; 1 is as it was made. WeChat's player knows 0.8 and not 0.75 (`VideoContext.playbackRate`). */
export const SPEEDS = [0.8, 1, 1.25, 1.5, 2] as const
