export * from './labels.ts';
export * from './matter.ts';
