/** The role under which assistive technology meets an element; WeChat has a name of its own for the attribute. */
export const roleOf = (role: string): Record<string, string> => ({ role })
