import { sourceKey } from '@concord/domain/document';
import { AppLink } from '@concord/ui/AppLink';
import { PrintPage } from '@concord/ui/staff/PrintPage';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { trpc } from '../trpc.tsx';
import type { Version } from './document.tsx';
import './version.css';

const chineseDate = (instant: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(new Date(instant));

/** A frozen version as a page to print: its sections, and at the end what it rests on. */
export function VersionScreen() {
  const base = useBase();
  const { id = '', number = '' } = useParams({ strict: false }) as { id?: string; number?: string };
  const version = useQuery(trpc.document.versionByNumber.queryOptions({ id, number: Number(number) }));
  const nameOf = useNames([
    version.data?.committeeId,
    ...(version.data?.sections ?? []).map(({ committeeId }) => committeeId),
  ]);
  return (
    <ScreenState query={version}>
      {(frozen) => (
        <PrintPage
          title={frozen.title}
          issuer={nameOf(frozen.committeeId)}
          reference={`第 ${frozen.number} 版 ${frozen.name}`}
          date={chineseDate(frozen.at)}
          tools={<AppLink href={`${base}/documents/${id}`}>返回文稿</AppLink>}
        >
          <Text version={frozen} nameOf={nameOf} />
          <footer className="d-paper-foot">
            <p>
              {frozen.holds ? '内容与存入时一致' : '内容与存入时不一致,请联系系统管理员'} · 校验值{' '}
              {frozen.hash}
            </p>
          </footer>
        </PrintPage>
      )}
    </ScreenState>
  );
}

const numerals = '一二三四五六七八九十';
/** 一、二 … 十、十一: as sections of a report are numbered. */
const numeralOf = (index: number): string => {
  const number = index + 1;
  if (number <= 10) return numerals[index] ?? '';
  const [tens, units] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? numerals[tens - 1] : ''}十${units > 0 ? numerals[units - 1] : ''}`;
};

function Text({ version, nameOf }: { version: Version; nameOf: (id: string) => string }) {
  const places = new Map(version.sources.map(({ source }, index) => [sourceKey(source), index + 1]));
  return (
    <>
      {version.sections.map((section, index) => (
        <section key={section.id}>
          <h2>
            {numeralOf(index)}、{section.title}
          </h2>
          {section.paragraphs
            .filter(({ text }) => text.trim())
            .map(({ id, text, level, sources }) => {
              const notes = sources.flatMap((key) => places.get(key) ?? []);
              const words = (
                <>
                  {text}
                  {notes.length > 0 && <sup>[{notes.join(',')}]</sup>}
                </>
              );
              if (level === 1) return <h3 key={id}>{words}</h3>;
              return level === 2 ? <h4 key={id}>{words}</h4> : <p key={id}>{words}</p>;
            })}
          <p className="d-paper-by">({nameOf(section.committeeId)}撰写)</p>
        </section>
      ))}
      {version.sources.length > 0 && (
        <section>
          <h2>来源</h2>
          <ol className="d-paper-sources">
            {version.sources.map(({ source, label }) => (
              <li key={sourceKey(source)}>{label}</li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
