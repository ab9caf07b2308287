import './staff.css';

/** The id under which a field finds its complaint: `aria-describedby={underOf(id)}`. */
export const underOf = (id: string): string => `${id}-under`;

/** Under a field: what is wrong with it, or nothing. */
export function Complaint({ of, children }: { of: string; children: string | undefined }) {
  return (
    <span id={underOf(of)} className="s-complaint">
      {children}
    </span>
  );
}
