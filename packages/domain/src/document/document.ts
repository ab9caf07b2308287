import { z } from 'zod';

export const documentStatuses = ['open', 'closed'] as const;
export const DocumentStatus = z.enum(documentStatuses);
export type DocumentStatus = z.infer<typeof DocumentStatus>;

/** A part of the document that one committee writes. */
export const Section = z.object({
  id: z.string(),
  title: z.string(),
  /** Who writes it. */
  committeeId: z.string(),
  /** Its committee says it is done; it can still be written in. */
  isFinished: z.boolean(),
  /** Left out of the document, with its text kept. */
  isSetAside: z.boolean(),
});
export type Section = z.infer<typeof Section>;

/**
 * 共同起草的文稿: what several committees write together on a matter (domain.md §5.15). Its sections, who writes them
 * and its frozen versions are its state; the text lives in the sections and is nobody's command.
 */
export const Document = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  matterId: z.string(),
  /** The lead: arranges the sections, freezes versions. */
  committeeId: z.string(),
  status: DocumentStatus,
  title: z.string(),
  /** In their order. */
  sections: z.array(Section),
  /** The last version frozen; they are numbered from 1. `hash` vouches for its whole text. */
  frozen: z.object({ number: z.number().int().min(1), name: z.string(), hash: z.string() }).nullable(),
});
export type Document = z.infer<typeof Document>;

export const sectionsMax = 60;

const line = (max: number) => z.string().trim().min(2, '至少 2 个字').max(max, `最多 ${max} 字`);
export const DocumentTitle = line(60);
export const SectionTitle = line(40);
export const VersionName = line(30);

export const NewSection = z.object({ title: SectionTitle, committeeId: z.string().min(1) });
export type NewSection = z.infer<typeof NewSection>;
export const NewDocument = z.object({
  title: DocumentTitle,
  sections: z.array(NewSection).max(sectionsMax).default([]),
});
export type NewDocument = z.infer<typeof NewDocument>;

/** 批注: a word on a paragraph, and what others said to it. */
export const CommentBody = z.string().trim().min(1, '请填写批注').max(1000, '最多 1000 字');
