/** How fast a video may play; 1 is as it was made. */
export const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const
