import type { Migration } from 'kysely/migration';
import type { Engine } from '../database.ts';
import { event } from './0001-event.ts';
import { organization } from './0002-organization.ts';
import { rulebook } from './0003-rulebook.ts';
import { citizenOpinion } from './0004-citizen-opinion.ts';
import { theme } from './0005-theme.ts';
import { assignment } from './0006-assignment.ts';
import { attachment } from './0007-attachment.ts';
import { session } from './0010-session.ts';
import { notice } from './0012-notice.ts';
import { imports } from './0014-import.ts';
import { months } from './0015-months.ts';
import { view } from './0018-view.ts';
import { stock } from './0019-stock.ts';
import { eventKept } from './0020-event-kept.ts';
import { standing } from './0021-standing.ts';
import { servers } from './0022-servers.ts';
import { matter } from './0023-matter.ts';
import { jointMatter } from './0024-joint-matter.ts';
import { contribution } from './0025-contribution.ts';
import { dispatch } from './0026-dispatch.ts';
import { outcome } from './0027-outcome.ts';
import { plenary } from './0028-plenary.ts';
import { issue } from './0029-issue.ts';
import { document } from './0030-document.ts';
import { documentVersion } from './0031-document-version.ts';
import { supervision } from './0032-supervision.ts';
import { activity } from './0033-activity.ts';
import { tie } from './0034-tie.ts';
import { publicWord } from './0038-public-word.ts';
import { order } from './0040-order.ts';
import { sharedItem } from './0041-shared-item.ts';
import { helpRequest } from './0042-help-request.ts';
import { noticePreference } from './0043-notice-preference.ts';

/** In the order of their names; a migration that has run somewhere is never edited, only followed by another. */
export const migrations = (engine: Engine): Record<string, Migration> => ({
  '0001-event': { up: event },
  '0002-organization': { up: organization },
  '0003-rulebook': { up: rulebook },
  '0004-citizen-opinion': { up: (db) => citizenOpinion(db, engine) },
  '0005-theme': { up: theme },
  '0006-assignment': { up: assignment },
  '0007-attachment': { up: attachment },
  '0010-session': { up: session },
  '0012-notice': { up: notice },
  '0014-import': { up: imports },
  '0015-months': { up: months },
  '0018-view': { up: view },
  '0019-stock': { up: (db) => stock(db, engine) },
  '0020-event-kept': { up: (db) => eventKept(db, engine) },
  '0021-standing': { up: standing },
  '0022-servers': { up: servers },
  '0023-matter': { up: matter },
  '0024-joint-matter': { up: jointMatter },
  '0025-contribution': { up: contribution },
  '0026-dispatch': { up: dispatch },
  '0027-outcome': { up: outcome },
  '0028-plenary': { up: plenary },
  '0029-issue': { up: issue },
  '0030-document': { up: document },
  '0031-document-version': { up: documentVersion },
  '0032-supervision': { up: supervision },
  '0033-activity': { up: activity },
  '0034-tie': { up: tie },
  '0038-public-word': { up: publicWord },
  '0040-order': { up: order },
  '0041-shared-item': { up: sharedItem },
  '0042-help-request': { up: helpRequest },
  '0043-notice-preference': { up: noticePreference },
});
