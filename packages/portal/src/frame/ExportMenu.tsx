import { Menu } from '@concord/ui/staff/Flyout';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { sentenceOf } from '../trpc.tsx';
import { type SheetKind, saveSheet } from './sheet.tsx';
import { tell } from './tell.tsx';

type ExportMenuProps = {
  /** Name of the file. */
  name: string;
  head: readonly string[];
  /** All rows of the filter, page by page, not only those on the screen. */
  pages: () => AsyncIterable<readonly (readonly string[])[]>;
};

/** 导出 as Excel or CSV: says how far it is, and can be stopped. */
export function ExportMenu({ name, head, pages }: ExportMenuProps) {
  const [taken, setTaken] = useState<number>();
  const stopped = useRef(false);
  const run = async (kind: SheetKind) => {
    stopped.current = false;
    const rows: (readonly string[])[] = [];
    setTaken(0);
    try {
      for await (const page of pages()) {
        rows.push(...page);
        setTaken(rows.length);
        if (stopped.current) return;
      }
      await saveSheet(kind, name, head, rows);
      tell(`已导出 ${rows.length} 行`, 'success');
    } catch (error) {
      tell(sentenceOf(error));
    } finally {
      setTaken(undefined);
    }
  };
  if (taken !== undefined)
    return (
      <Button
        onClick={() => {
          stopped.current = true;
        }}
      >
        已取 {taken} 行,停止
      </Button>
    );
  return (
    <Menu
      label="导出"
      button={(given) => <Button {...given}>导出</Button>}
      items={[
        { key: 'xlsx', label: 'Excel(.xlsx)', onClick: () => void run('xlsx') },
        { key: 'csv', label: 'CSV', onClick: () => void run('csv') },
      ]}
    />
  );
}
