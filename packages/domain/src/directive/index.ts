export * from './directive.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
