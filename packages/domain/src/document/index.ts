export * from './command.ts';
export * from './difference.ts';
export * from './document.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
export * from './source.ts';
export * from './text.ts';
