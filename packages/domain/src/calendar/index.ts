export * from './calendar.ts';
export * from './date.ts';
export * from './deadline.ts';
export * from './ics.ts';
export * from './labels.ts';
export * from './notice.ts';
