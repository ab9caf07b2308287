import { Role } from '../actor/index.ts';
import type { Assignment } from '../assignment/index.ts';
import type { DomainEvent } from '../event/index.ts';
import type { CitizenOpinion } from '../matter/citizen-opinion/index.ts';
import type { Theme } from '../matter/theme/index.ts';
import {
  type Concerned,
  clerksOf,
  type Desk,
  deskOf,
  eachOnce,
  headsOf,
  isSameDesk,
  type Notice,
  type Telling,
} from './notice.ts';

type Plan<Matter> = Partial<Record<string, (matter: Matter, event: DomainEvent) => Telling[]>>;

const toOwner = ({ ownerId, committeeId }: CitizenOpinion): Desk[] =>
  ownerId === committeeId ? [] : [clerksOf(ownerId)];
const toAnswerer = ({ answeredById, committeeId }: CitizenOpinion): Desk[] =>
  answeredById && answeredById !== committeeId ? [clerksOf(answeredById)] : [];
/** Whoever was let in last; `share` puts them at the end. */
const toLastReader = ({ readers }: { readers: readonly string[] }): Desk[] => readers.slice(-1).map(clerksOf);

const dissatisfied = (opinion: CitizenOpinion): Telling[] =>
  opinion.rating?.value === 'dissatisfied'
    ? [['群众对答复不满意', clerksOf(opinion.committeeId), ...toAnswerer(opinion)]]
    : [];

const sealed = ({ committeeId, stationId }: CitizenOpinion): Telling[] => [
  ['新意见含敏感信息,已自动隔离,请脱敏处理', clerksOf(committeeId)],
  ['本站收到的意见含敏感信息,已自动隔离', headsOf(stationId)],
];

/** Which step of an opinion concerns whom; a step that is not here concerns nobody but who took it. */
const onOpinion: Plan<CitizenOpinion> = {
  receive: (opinion) =>
    opinion.isQuarantined ? sealed(opinion) : [['收到新意见,请受理', clerksOf(opinion.committeeId)]],
  // A file of thousands is watched on its own screen; what it sealed still needs somebody.
  import: (opinion) => (opinion.isQuarantined ? sealed(opinion) : []),
  decline: ({ stationId }) => [['意见未予受理,已告知原因和渠道', clerksOf(stationId)]],
  askCitizen: ({ stationId }) => [['需要群众补充情况,请协助联系', clerksOf(stationId)]],
  supplement: (opinion) => [['群众补充了情况', clerksOf(opinion.committeeId), ...toOwner(opinion)]],
  quarantine: ({ committeeId, stationId }) => [
    ['意见已隔离,请脱敏处理', clerksOf(committeeId)],
    ['意见已隔离', headsOf(stationId)],
  ],
  release: (opinion) => [['意见已脱敏,可以继续办理', clerksOf(opinion.stationId), ...toOwner(opinion)]],
  transfer: ({ committeeId, stationId }) => [
    ['收到转来的意见,请受理', clerksOf(committeeId)],
    ['意见已转送其他委员会办理', clerksOf(stationId)],
  ],
  answer: ({ stationId, hasContact }) => [
    [hasContact ? '意见已答复,请回访群众' : '意见已答复', clerksOf(stationId)],
  ],
  rate: dissatisfied,
  callBack: dissatisfied,
  reopen: (opinion) => [
    ['群众要求重新办理', clerksOf(opinion.committeeId), headsOf(opinion.committeeId), ...toAnswerer(opinion)],
  ],
  share: (opinion) => [['有意见共享给您单位', ...toLastReader(opinion)]],
  publish: ({ stationId }) => [['办理结果已公开', clerksOf(stationId)]],
};

const onTheme: Plan<Theme> = { share: (theme) => [['有专题共享给您单位', ...toLastReader(theme)]] };

const toUnit = ({ organizationId }: Assignment): Desk[] => [clerksOf(organizationId)];
const toWholeUnit = ({ organizationId }: Assignment): Desk[] => [
  clerksOf(organizationId),
  headsOf(organizationId),
];
const toCoordinator = ({ coordinatorId }: Assignment): Desk => clerksOf(coordinatorId);

/** What whoever is asked is told, by what they are asked for. */
const askedWith = ({ isInvitation, matterKind }: Assignment): string => {
  if (!isInvitation) return '有新交办件,请签收';
  return matterKind === 'helpRequest' ? '收到求助,请答复能否帮助' : '收到联动邀请,请答复是否参加';
};

/** Which step of an assignment concerns whom: mostly the side that must act next. */
const onAssignment: Plan<Assignment> = {
  propose: (one) => [['有拟交办的事项,请审定', toCoordinator(one)]],
  issue: (one) => [[askedWith(one), ...toUnit(one)]],
  decline: (one) => [['受邀单位谢绝参加', toCoordinator(one)]],
  object: (one) => [['承办单位申请退办,请裁定', toCoordinator(one)]],
  upholdObjection: (one) => [['退办申请已同意', ...toUnit(one)]],
  rejectObjection: (one) => [['退办申请未获同意,请继续办理', ...toWholeUnit(one)]],
  submitAssist: (one) => [['协办单位已报送意见', toCoordinator(one)]],
  draft: ({ organizationId }) => [['答复已拟好,请审阅', headsOf(organizationId)]],
  requestCountersign: ({ countersigns }) => [
    ['有答复请您单位会签', ...countersigns.map(({ organizationId }) => clerksOf(organizationId))],
  ],
  agree: (one) => [['会签单位已同意', ...toUnit(one)]],
  askChange: (one) => [['会签单位提出修改意见', ...toUnit(one)]],
  sign: (one) =>
    one.status === 'auditing'
      ? [['答复已报送,请审核', toCoordinator(one)]]
      : one.status === 'delivered'
        ? [[one.isInvitation ? '受邀单位已答复' : '承办单位已答复', toCoordinator(one)]]
        : [],
  submitAudit: (one) => [['答复已报送,请审核', toCoordinator(one)]],
  sendBack: (one) => [['答复被退回,请修改后重报', ...toWholeUnit(one)]],
  pass: (one) => [['答复已审核通过', ...toUnit(one)]],
  askExtension: (one) => [['承办单位申请延期,请审批', toCoordinator(one)]],
  grantExtension: (one) => [['延期申请已同意', ...toUnit(one)]],
  refuseExtension: (one) => [['延期申请未获同意', ...toUnit(one)]],
  suspend: (one) => [['交办件已中止', ...toUnit(one)]],
  resume: (one) => [['交办件已恢复办理', ...toUnit(one)]],
  remind: (one) => [['收到催办,请抓紧办理', ...toWholeUnit(one)]],
  orderRework: (one) => [['要求重新办理', ...toWholeUnit(one)]],
  reopen: (one) => [['交办件已恢复办理', ...toWholeUnit(one)]],
  revoke: (one) => [['交办件已撤销', ...toUnit(one)]],
  recompute: (one, { patch }) => ('dueOn' in patch ? [['期限已按新的放假安排推后', ...toUnit(one)]] : []),
};

const planned = (event: DomainEvent, about: Concerned): Telling[] => {
  const { type } = event;
  if ('opinion' in about) return onOpinion[type]?.(about.opinion, event) ?? [];
  if ('tell' in about) return [...about.tell];
  if ('theme' in about) return onTheme[type]?.(about.theme, event) ?? [];
  return onAssignment[type]?.(about.assignment, event) ?? [];
};

/** The desk that took the step; what one did oneself needs no notice. */
function ownDesk({ by, committeeId }: DomainEvent): Desk | undefined {
  const role = Role.safeParse(by.role);
  if (!role.success || by.kind !== 'staff') return undefined;
  const organizationId = by.organizationId ?? '';
  return deskOf({
    kind: 'staff',
    personId: '',
    capacityId: '',
    organizationId,
    committeeId: role.data === 'supervisionOffice' ? committeeId : organizationId,
    role: role.data,
  });
}

/** The one delivery plan (decision 0005): whom an event concerns, each desk once, in a sentence that says what to do. */
export function concerns(event: DomainEvent, about: Concerned): Notice[] {
  const own = ownDesk(event);
  const all = planned(event, about).flatMap(([sentence, ...desks]) =>
    desks.map((desk): Notice => ({ ...desk, sentence, urgency: 'plain' })),
  );
  return eachOnce(all).filter((notice) => !own || !isSameDesk(notice, own));
}
