import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import './print.css';

type PrintPageProps = {
  title: string;
  /** Above the title: who issues it. */
  issuer: string;
  /** Beside the date: number of the paper or period of the report. */
  reference?: string;
  /** 2026年11月24日 */
  date: string;
  /** Way back, and other buttons; not printed. */
  tools?: ReactNode;
  children: ReactNode;
};

/** A page that looks on screen as it will on A4. Printing leaves out everything around the sheet. */
export function PrintPage({ title, issuer, reference, date, tools, children }: PrintPageProps) {
  return (
    <div className="s-print">
      <div className="s-print-tools">
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
        {tools}
      </div>
      <article className="s-paper">
        <header>
          <p className="s-paper-issuer">{issuer}</p>
          <h1>{title}</h1>
          <p className="s-paper-reference">
            {reference && <span>{reference}</span>}
            <span>{date}</span>
          </p>
        </header>
        {children}
      </article>
    </div>
  );
}
