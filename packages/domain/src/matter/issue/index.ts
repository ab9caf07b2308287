export * from './command.ts';
export * from './concerns.ts';
export * from './counting.ts';
export * from './issue.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
export * from './reading.ts';
