import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { AppLink } from '../AppLink.tsx';
import { useKept, useMedia } from '../kept.tsx';
import { Mark } from '../Mark.tsx';
import './StaffFrame.css';
import './print.css';

const MenuDrawer = lazy(async () => ({ default: (await import('./MenuDrawer.tsx')).MenuDrawer }));

export type MenuItem = {
  href: string;
  label: string;
  /** Decoration, hidden from screen readers. */
  icon: ReactNode;
  /** The heading it stands under; those without one come first. */
  group?: string;
  /** How much waits there; nothing is shown for none. */
  count?: number;
};

type StaffFrameProps = {
  /** Whose portal it is, e.g. 沽源县政协. */
  committee: string;
  homeHref: string;
  menu: readonly MenuItem[];
  /** The `href` of the menu item one is in. */
  current?: string;
  search?: ReactNode;
  badges?: ReactNode;
  person?: ReactNode;
  children: ReactNode;
};

/** Header, menu and content of a staff portal; the menu folds on a desk and is a drawer on a phone. */
export function StaffFrame(props: StaffFrameProps) {
  const narrow = useMedia('(max-width: 768px)');
  const [folded, setFolded] = useKept('concord.menu-folded', 'no');
  const [drawer, setDrawer] = useState(false);
  const isFolded = folded === 'yes';
  return (
    <div className="s-frame">
      <a className="s-skip" href="#main">
        跳到正文
      </a>
      <header className="s-header">
        <button
          type="button"
          className="s-header-menu"
          aria-label={narrow ? '打开菜单' : isFolded ? '展开菜单' : '收起菜单'}
          aria-expanded={narrow ? drawer : !isFolded}
          onClick={() => (narrow ? setDrawer(true) : setFolded(isFolded ? 'no' : 'yes'))}
        >
          <MenuLines />
        </button>
        <AppLink className="s-header-home" href={props.homeHref}>
          <Mark size={24} bare />
          <span>
            同心<span className="s-header-committee"> · {props.committee}</span>
          </span>
        </AppLink>
        <div className="s-header-search">{props.search}</div>
        <div className="s-header-badges">{props.badges}</div>
        <div className="s-header-person">{props.person}</div>
      </header>
      {narrow ? (
        <Suspense>
          <MenuDrawer title={`同心 · ${props.committee}`} open={drawer} onClose={() => setDrawer(false)}>
            <Menu {...props} folded={false} onChoose={() => setDrawer(false)} />
          </MenuDrawer>
        </Suspense>
      ) : (
        <Menu {...props} folded={isFolded} />
      )}
      <main id="main" className="s-main" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}

type MenuProps = Pick<StaffFrameProps, 'menu' | 'current'> & { folded: boolean; onChoose?: () => void };

function Menu({ menu, current, folded, onChoose }: MenuProps) {
  const groups = [...new Set(menu.map(({ group }) => group))];
  return (
    <nav className={folded ? 's-menu s-menu-folded' : 's-menu'} aria-label="主菜单">
      {groups.map((group) => (
        <MenuGroup key={group ?? ''} name={group}>
          {menu
            .filter((item) => item.group === group)
            .map(({ href, label, icon, count }) => (
              <li key={href}>
                <AppLink
                  href={href}
                  aria-current={href === current ? 'page' : undefined}
                  title={folded ? label : undefined}
                  onClick={onChoose}
                >
                  <span aria-hidden="true" className="s-menu-icon">
                    {icon}
                  </span>
                  <span className="s-menu-label">{label}</span>
                  {count ? <span className="s-menu-count">{count}</span> : null}
                </AppLink>
              </li>
            ))}
        </MenuGroup>
      ))}
    </nav>
  );
}

function MenuGroup({ name, children }: { name: string | undefined; children: ReactNode }) {
  const id = useId();
  if (!name) return <ul>{children}</ul>;
  return (
    <>
      <div id={id} className="s-menu-group">
        {name}
      </div>
      <ul aria-labelledby={id}>{children}</ul>
    </>
  );
}

function MenuLines() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d="M2 4.5h14M2 9h14M2 13.5h14" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
