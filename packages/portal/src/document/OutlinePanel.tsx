import { MoreOutlined } from '@ant-design/icons';
import {
  charactersIn,
  type DocumentCommandType,
  type SectionState,
  sectionStateNames,
} from '@concord/domain/document';
import { StatusLight } from '@concord/ui/StatusLight';
import { Menu } from '@concord/ui/staff/Flyout';
import type { Light } from '@concord/ui/tokens';
import { Button } from 'antd';
import type { SectionHead } from './document.tsx';
import type { LiveDocument, Presence } from './live.tsx';
import { useParagraphs } from './SectionPanel.tsx';

type OutlinePanelProps = {
  live: LiveDocument;
  sections: readonly SectionHead[];
  current: string | undefined;
  onOpen: (sectionId: string) => void;
  nameOf: (id: string) => string;
  people: readonly Presence[];
  unresolved: (sectionId: string) => number;
  /** What the lead does with a section. */
  onArrange: (type: DocumentCommandType, section: SectionHead) => void;
};

const lights: Record<SectionState, Light> = {
  empty: 'grey',
  writing: 'yellow',
  finished: 'blue',
  setAside: 'grey',
};

/** The sections in their order: whose they are and how far. */
export function OutlinePanel({ sections, ...rest }: OutlinePanelProps) {
  const shown = sections.filter(({ isSetAside }) => !isSetAside);
  const aside = sections.filter(({ isSetAside }) => isSetAside);
  return (
    <nav className="d-outline" aria-label="各节">
      <ol>
        {shown.map((section, index) => (
          <Row key={section.id} section={section} number={index + 1} {...rest} />
        ))}
      </ol>
      {aside.length > 0 && (
        <>
          <h3>已移出</h3>
          <ul>
            {aside.map((section) => (
              <Row key={section.id} section={section} {...rest} />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

const arranging: Partial<Record<DocumentCommandType, string>> = {
  renameSection: '改节名',
  assignSection: '改由谁写',
  moveSection: '调整顺序',
  setAsideSection: '移出文稿',
  bringBackSection: '放回文稿',
};

function Row({
  live,
  section,
  number,
  current,
  onOpen,
  nameOf,
  people,
  unresolved,
  onArrange,
}: Omit<OutlinePanelProps, 'sections'> & { section: SectionHead; number?: number }) {
  const { id, title, committeeId, commands, isFinished, isSetAside } = section;
  const characters = charactersIn(useParagraphs(live.section(id)));
  const state: SectionState = isSetAside
    ? 'setAside'
    : isFinished
      ? 'finished'
      : characters > 0
        ? 'writing'
        : 'empty';
  const here = people.filter(({ sectionId }) => sectionId === id).map(({ name }) => name);
  const open = unresolved(id);
  const items = commands.flatMap((type) => {
    const label = arranging[type];
    return label ? [{ key: type, label, onClick: () => onArrange(type, section) }] : [];
  });
  return (
    <li className={id === current ? 'd-here' : undefined}>
      <button type="button" aria-current={id === current ? 'true' : undefined} onClick={() => onOpen(id)}>
        <strong>
          {number && `${number}. `}
          {title}
        </strong>
        <span className="d-facts">
          {nameOf(committeeId)}
          <StatusLight light={lights[state]}>{sectionStateNames[state]}</StatusLight>
          {characters > 0 && <span>{characters} 字</span>}
          {open > 0 && <span>{open} 条批注</span>}
        </span>
        {here.length > 0 && <span className="d-others">{here.join('、')} 正在看</span>}
      </button>
      {items.length > 0 && (
        <span className="d-more">
          <Menu
            label={`“${title}”的编排`}
            align="right"
            items={items}
            button={(given) => (
              <Button
                {...given}
                type="text"
                size="small"
                aria-label={`“${title}”的编排`}
                icon={<MoreOutlined />}
              />
            )}
          />
        </span>
      )}
    </li>
  );
}
