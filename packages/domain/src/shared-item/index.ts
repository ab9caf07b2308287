export * from './concerns.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
export * from './shared-item.ts';
