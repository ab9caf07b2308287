export * from './concerns.ts';
export * from './follow-up.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
