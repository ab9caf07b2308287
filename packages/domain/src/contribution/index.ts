export * from './concerns.ts';
export * from './contribution.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
