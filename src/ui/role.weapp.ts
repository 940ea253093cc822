/** The role under which assistive technology meets an element; the web calls the attribute `role`. */
export const roleOf = (role: string): Record<string, string> => ({ 'aria-role': role })
