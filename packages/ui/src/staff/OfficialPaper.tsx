import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import './official.css';
import './print.css';

type OfficialPaperProps = {
  /** Who issues it, as it stands in red at the head and in black at the end. */
  issuer: string;
  number: string | null;
  title: string;
  /** 主送 and 抄送, as they are printed. */
  to: readonly string[];
  copies: readonly string[];
  /** Its paragraphs, one a line; 一、 and (一) begin headings. */
  body: string;
  /** Names of what is enclosed. */
  enclosed: readonly string[];
  /** 2026年3月5日: when it was signed, and when it was sent. */
  signedOn: string | null;
  issuedOn: string | null;
  /** Across the sheet: 草稿, 已撤回. */
  stamp?: string;
  /** Way back, and other buttons; not printed. */
  tools?: ReactNode;
};

/** 公文版式: an official paper laid out after GB/T 9704-2012, on screen as on A4. */
export function OfficialPaper(paper: OfficialPaperProps) {
  const { issuer, number, title, to, copies, enclosed, signedOn, issuedOn, stamp, tools } = paper;
  return (
    <div className="s-print">
      <div className="s-print-tools">
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
        {tools}
      </div>
      <article className="s-official">
        {stamp && <p className="s-official-stamp">{stamp}</p>}
        <header>
          <p className="s-official-issuer">{issuer}文件</p>
          <p className="s-official-number">{number ?? '(签发时编号)'}</p>
          <h1>{title}</h1>
        </header>
        <p className="s-official-to">{to.length > 0 ? `${to.join('、')}：` : '(未填写主送单位)'}</p>
        {paragraphsOf(paper.body).map(({ key, rank, head, text }) => (
          <p key={key} className="s-official-text">
            {head && <span className={`s-official-${rank}`}>{head}</span>}
            {text}
          </p>
        ))}
        {enclosed.length > 0 && (
          <div className="s-official-enclosed">
            {enclosed.map((name, index) => (
              <p key={name}>
                {index === 0 ? '附件：' : '　　　'}
                {index + 1}. {name}
              </p>
            ))}
          </div>
        )}
        <div className="s-official-end">
          <p>{issuer}</p>
          <p>{signedOn ?? '    年  月  日'}</p>
        </div>
        <footer className="s-official-imprint">
          {copies.length > 0 && <p>抄送：{copies.join('、')}。</p>}
          <p className="s-official-printed">
            <span>{issuer}办公室</span>
            <span>{issuedOn ? `${issuedOn}印发` : '尚未印发'}</span>
          </p>
        </footer>
      </article>
    </div>
  );
}

type Paragraph = { key: string; rank: 'first' | 'second'; head: string; text: string };

const first = /^[一二三四五六七八九十]+、/;
const second = /^[((][一二三四五六七八九十]+[))]/;

/** Headings of the standard's first two ranks are known by how they are numbered; they reach to the first full stop. */
function paragraphsOf(body: string): Paragraph[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index) => {
      const rank = first.test(line) ? ('first' as const) : ('second' as const);
      const end = line.indexOf('。') + 1 || line.length;
      const head = first.test(line) || second.test(line) ? line.slice(0, end) : '';
      return { key: `${index}`, rank, head, text: line.slice(head.length) };
    });
}
