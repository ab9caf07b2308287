export * from './concerns.ts';
export * from './coverage.ts';
export * from './kinds.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
export * from './tie.ts';
