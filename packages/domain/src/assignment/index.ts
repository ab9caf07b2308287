export * from './assignment.ts';
export * from './clocks.ts';
export * from './command.ts';
export * from './consequences.ts';
export * from './labels.ts';
export * from './lifecycle.ts';
export * from './order.ts';
export * from './policy.ts';
