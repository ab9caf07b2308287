export * from './keys.ts';
export * from './labels.ts';
export * from './procedure.ts';
export * from './regulation.ts';
