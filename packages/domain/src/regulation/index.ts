export * from './keys.ts';
export * from './labels.ts';
export * from './policy.ts';
export * from './procedure.ts';
export * from './regulation.ts';
