import { Drawer } from 'antd';
import type { ReactNode } from 'react';

type MenuDrawerProps = { title: string; open: boolean; onClose: () => void; children: ReactNode };

/** The menu on a phone; loaded there only. */
export function MenuDrawer({ title, open, onClose, children }: MenuDrawerProps) {
  return (
    <Drawer
      title={title}
      placement="left"
      size={272}
      open={open}
      onClose={onClose}
      styles={{ body: { padding: 8 } }}
    >
      {children}
    </Drawer>
  );
}
