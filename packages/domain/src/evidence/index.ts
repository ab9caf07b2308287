export * from './evidence.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
