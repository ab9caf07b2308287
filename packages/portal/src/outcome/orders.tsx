import type { AssignmentRole } from '@concord/domain/assignment';

export type Part = { number: number; text: string };

/** A unit across the matrix: what part it has in each suggestion, and until when. */
export type Column = {
  organizationId: string;
  name: string;
  /** Another committee: it is asked, not ordered. */
  isInvited: boolean;
  roles: Record<number, AssignmentRole | ''>;
  dueBy: string;
};

/** The matrix as orders: of one unit, one for each role it has. All suggestions are said as all, so that each is answered. */
export function ordersOf(columns: readonly Column[], parts: readonly Part[], instruction: string) {
  return columns.flatMap(({ organizationId, roles, dueBy }) => {
    const given = Object.entries(roles).flatMap(([number, role]) =>
      role ? [{ number: Number(number), role }] : [],
    );
    return [...new Set(given.map(({ role }) => role))].map((role) => {
      const own = given.filter((one) => one.role === role).map(({ number }) => number);
      return {
        organizationId,
        role,
        parts: parts.length > 0 ? own.sort((a, b) => a - b) : [],
        instruction,
        dueBy: dueBy || null,
      };
    });
  });
}
