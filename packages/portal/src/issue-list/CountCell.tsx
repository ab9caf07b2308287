import { AppLink } from '@concord/ui/AppLink';

/** A number that opens its rows; nothing to open where there is nothing. */
export function CountCell({ count, href }: { count: number; href: string }) {
  return count > 0 ? <AppLink href={href}>{count}</AppLink> : <span className="p-none">0</span>;
}
