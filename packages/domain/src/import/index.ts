export * from './cell.ts';
export * from './import.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './mapping.ts';
export * from './policy.ts';
export * from './reading.ts';
export * from './topic.ts';
