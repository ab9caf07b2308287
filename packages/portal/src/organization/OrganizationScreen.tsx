import { administratorRoles } from '@concord/domain/actor';
import { Qr } from '@concord/ui/public/Qr';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ScreenState } from '../frame/ScreenState.tsx';
import { DeadLetterPanel } from '../outbox/DeadLetterPanel.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { TreePanel } from './TreePanel.tsx';
import './organization.css';

/** 组织与站点: stations with their posters, units, and who acts where. */
export function OrganizationScreen() {
  const { me } = useSession();
  return (
    <>
      <PageHead title={administratorRoles.includes(me.current.role) ? '组织与账号' : '组织与站点'} />
      <section className="p-card">
        <Tabs
          label="组织与站点"
          items={[
            { key: 'stations', label: '联络站', children: <Stations /> },
            { key: 'tree', label: '组织', children: <TreePanel /> },
            { key: 'people', label: '人员', children: <PeoplePanel /> },
            ...(me.current.role === 'systemAdministrator'
              ? [{ key: 'letters', label: '发送失败', children: <DeadLetterPanel /> }]
              : []),
          ]}
        />
      </section>
    </>
  );
}

const addressOf = (code: string): string => `${window.location.origin}/station/s/${code}`;

function Stations() {
  const { me } = useSession();
  const stations = useQuery(trpc.organization.stations.queryOptions({ committeeId: me.current.committeeId }));
  return (
    <ScreenState query={stations}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title="还没有联络站">由系统管理员在“组织”中添加。</EmptyState>
        ) : (
          <>
            <Button onClick={() => window.print()} style={{ marginBottom: 16 }}>
              打印海报
            </Button>
            <div className="p-posters">
              {rows.map(({ id, code, name }) => (
                <figure key={id} className="p-poster">
                  <figcaption>
                    <strong>{name}</strong>
                  </figcaption>
                  <Qr text={addressOf(code)} title={`${name}的二维码`} />
                  <p>扫码反映情况、查询进度</p>
                  <p>联络站编号 {code}</p>
                  <p className="p-poster-address">{addressOf(code)}</p>
                </figure>
              ))}
            </div>
          </>
        )
      }
    </ScreenState>
  );
}
