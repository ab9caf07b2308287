export * from './activity.ts';
export * from './command.ts';
export * from './concerns.ts';
export * from './kinds.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
