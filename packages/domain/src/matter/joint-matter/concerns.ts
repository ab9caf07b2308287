import { clerksOf, headsOf, type Telling } from '../../notice/notice.ts';
import type { JointMatterCommandType } from './command.ts';
import type { RoomEntry } from './entry.ts';
import type { LeadOffer } from './lead.ts';
import { type Participation, participantsOf, roomOf } from './room.ts';

/** What everyone who takes part is told of a step of the lead's. */
const sentences: Partial<Record<JointMatterCommandType, string>> = {
  revise: '联动专题的内容或方案有修改',
  ask: '联动专题增加了问题',
  startReport: '联动专题开始合稿',
  resumeWork: '联动专题退回继续调研',
  issue: '联动专题成果已印发',
  close: '联动专题已办结',
  drop: '联动专题已终止',
  reopen: '联动专题恢复办理',
  takeLead: '联动专题的牵头单位已变更',
};

export function jointMatterConcerns(type: JointMatterCommandType, participation: Participation): Telling[] {
  const sentence = sentences[type];
  return sentence ? [[sentence, ...participantsOf(participation).map(clerksOf)]] : [];
}

/** What is put into the common room concerns the others in it; a side room tells nobody. */
export function entryConcerns({ roomId, kind }: RoomEntry, participation: Participation): Telling[] {
  if (roomOf(roomId).sideOf !== null) return [];
  const sentence = kind === 'talk' ? '公共空间有新发言' : '公共空间有新材料';
  return [[sentence, ...participantsOf(participation).map(clerksOf)]];
}

export function leadOfferConcerns({ status, committeeId, toId }: LeadOffer): Telling[] {
  switch (status) {
    case 'offered':
      return [['请贵单位接任联动专题牵头,请答复', clerksOf(toId), headsOf(toId)]];
    case 'taken':
      return [['牵头已由对方接任', clerksOf(committeeId), headsOf(committeeId)]];
    case 'refused':
      return [['对方没有接任牵头', clerksOf(committeeId)]];
    case 'withdrawn':
      return [['牵头移交已撤回', clerksOf(toId)]];
  }
}
