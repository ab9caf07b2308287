export * from './draw.ts';
export * from './issue-list.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
