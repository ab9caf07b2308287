export * from './finding.ts';
export * from './labels.ts';
export * from './mask.ts';
export * from './screening.ts';
