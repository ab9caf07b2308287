import type { AnswerField } from '@concord/domain/assignment';

/** The id of a field of the answer; a complaint in the summary leads to it. */
export const idOf = (field: AnswerField): string => `answer-${field}`;

export type ComplaintOn = (field: AnswerField) => string | undefined;
