export * from './concerns.ts';
export * from './flow-back.ts';
export * from './lineage.ts';
export * from './public.ts';
export * from './river.ts';
export * from './word.ts';
