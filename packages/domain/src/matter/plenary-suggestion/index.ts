export * from './labels.ts';
export * from './lifecycle.ts';
export * from './plenary-suggestion.ts';
export * from './policy.ts';
export * from './sheet.ts';
