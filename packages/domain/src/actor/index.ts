export * from './actor.ts';
export * from './labels.ts';
export * from './policy.ts';
