export * from './labels.ts';
export * from './lifecycle.ts';
export * from './resolution.ts';
