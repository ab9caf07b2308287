/** What lies on a desk: mine to do, with others, done. */
export const trays = ['todo', 'waiting', 'done'] as const;
export type Tray = (typeof trays)[number];

/** One thing on a desk. `waits`: for which step, where the kind's status alone does not say it. */
export type DeskLine = {
  kind: string;
  /** What an assignment is about; an invitation of another committee reads otherwise. */
  matterKind?: string;
  isInvitation?: boolean;
  id: string;
  title: string;
  /** Status of the kind; the portal has its word. */
  status: string;
  organizationId: string;
  dueOn: string | null;
  isProvisional: boolean;
  at: string | null;
  /** Of an assignment: how the organisation takes part. */
  role?: string;
  /** Waits for a decision beside its status: more time was asked for. */
  asks: 'extension' | null;
  waits: string | null;
};

export const trayMax = 100;
