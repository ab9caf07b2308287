import { type AnchorHTMLAttributes, createContext, type ReactNode, type Ref, useContext } from 'react';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; ref?: Ref<HTMLAnchorElement> };

/** How this app follows a link without loading the page anew. */
export type Follow = (href: string) => void;

const FollowContext = createContext<Follow | undefined>(undefined);

/** Around the app, with its router's way of going somewhere. Without it links are plain links. */
export function FollowLinks({ follow, children }: { follow: Follow; children: ReactNode }) {
  return <FollowContext value={follow}>{children}</FollowContext>;
}

/** For what is no anchor, such as a bar of a chart. */
export function useFollow(): Follow {
  return useContext(FollowContext) ?? ((href) => window.location.assign(href));
}

/** A real anchor, so that a new tab, a middle click and a bookmark work; a plain click goes through the router. */
export function AppLink({ href, onClick, children, ...rest }: LinkProps) {
  const follow = useContext(FollowContext);
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
        if (!follow || event.defaultPrevented || modified || rest.target === '_blank') return;
        event.preventDefault();
        follow(href);
      }}
    >
      {children}
    </a>
  );
}
