/** The mall's own programs that run beside it and end: name → entry below the project's folder, after the build. */
export const COMMANDS: { readonly seed: string; readonly books: string; readonly import: string; readonly bench: string };
