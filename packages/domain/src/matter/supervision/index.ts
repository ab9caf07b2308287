export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
export * from './supervision.ts';
