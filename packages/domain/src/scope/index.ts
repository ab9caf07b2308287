export * from './labels.ts';
export * from './scope.ts';
