import { ColumnHeightOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { Flyout } from '../Flyout.tsx';
import type { TableLook, WorkColumn } from './columns.tsx';

type ToolbarProps<Row> = {
  tools: ReactNode;
  look: TableLook;
  columns: readonly WorkColumn<Row>[];
  narrow: boolean;
  /** Nothing is listed: there is nothing to set. */
  empty: boolean;
};

/** Above the rows: the screen's own tools, then how the table looks. */
export function Toolbar<Row>({ tools, look, columns, narrow, empty }: ToolbarProps<Row>) {
  const dense = look.density === 'dense';
  const choices = (
    <ul className="s-work-columns">
      {columns
        .filter(({ fixed, actions }) => !fixed && !actions)
        .map(({ key, title }) => (
          <li key={key}>
            <Checkbox checked={!look.hidden.has(key)} onChange={() => look.toggle(key)}>
              {title}
            </Checkbox>
          </li>
        ))}
    </ul>
  );
  return (
    <div className="s-work-bar">
      <div className="s-work-tools">{tools}</div>
      {!narrow && !empty && (
        <Button
          type="text"
          icon={<ColumnHeightOutlined />}
          aria-pressed={dense}
          onClick={() => look.setDensity(dense ? 'roomy' : 'dense')}
        >
          紧凑
        </Button>
      )}
      {!empty && (
        <Flyout
          kind="dialog"
          label="显示哪些列"
          align="right"
          button={(given) => (
            <Button type="text" icon={<SettingOutlined />} {...given}>
              列
            </Button>
          )}
        >
          {() => choices}
        </Flyout>
      )}
    </div>
  );
}
