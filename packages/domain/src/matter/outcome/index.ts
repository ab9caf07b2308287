export * from './adoption.ts';
export * from './command.ts';
export * from './concerns.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './outcome.ts';
export * from './paper.ts';
export * from './policy.ts';
