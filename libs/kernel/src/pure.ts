/** The part of the kernel that also runs in a browser: no Node built-ins below this door. */
export * from './won.js';
export * from './state.js';
export * from './korea.js';
export * from './format.js';
export * from './text.js';
