import {
  type AssignmentCommandType,
  answersSponsor,
  type ClockKind,
  contactFormNames,
  type Grade,
  gradeNames,
  latestExtension,
} from '@concord/domain/assignment';
import { ratingNames } from '@concord/domain/matter/citizen-opinion';
import type { Field, Step } from '../form/fields.tsx';
import { today } from '../frame/time.tsx';
import type { AssignmentCase } from './AssignmentScreen.tsx';

const text = (name: string, label: string, max = 500): Field => ({ name, label, kind: 'text', max });
const optional = (field: Field): Field => ({ ...field, required: false });

/** Steps that are asked for the same way on every kind of matter. */
const everywhere: Partial<Record<AssignmentCommandType, Step>> = {
  issue: { label: '交办', primary: true },
  accept: {
    label: '签收',
    primary: true,
    fields: [{ name: 'contactPerson', label: '联系人', kind: 'line', max: 40, help: '姓名或科室,便于沟通' }],
  },
  decline: {
    label: '谢绝',
    fields: [text('note', '谢绝原因')],
    hint: '是否参加由您单位决定;谢绝后对方另作安排。',
  },
  rejectObjection: { label: '不同意退办', fields: [text('note', '理由')] },
  recordContact: {
    label: '记录联系情况',
    fields: [
      { name: 'form', label: '方式', kind: 'choice', options: contactFormNames },
      { name: 'who', label: '联系了谁', kind: 'line', max: 60 },
      text('summary', '情况'),
    ],
  },
  requestCountersign: { label: '送协办单位会签', primary: true },
  agree: { label: '同意会签', primary: true, fields: [optional(text('note', '意见'))] },
  askChange: {
    label: '提出修改意见',
    fields: [text('note', '修改意见')],
    hint: '主办单位会看到;修改后会再送会签。',
  },
  coordinate: { label: '记录协调情况', fields: [text('note', '协调情况或领导裁定', 1000)] },
  override: {
    label: '协调后定稿',
    primary: true,
    fields: [text('note', '说明')],
    hint: '未同意的会签记为“按协调意见定稿”,其意见保留在案。',
  },
  submitAudit: { label: '送审', primary: true },
  sendBack: { label: '退回重拟', fields: [text('reason', '退回原因')], hint: '承办单位修改后重新报送。' },
  grantExtension: { label: '同意延期', primary: true, fields: [optional(text('note', '意见'))] },
  refuseExtension: { label: '不同意延期', fields: [text('note', '理由')] },
  remind: { label: '催办', fields: [text('note', '催办内容', 300)] },
  suspend: {
    label: '中止',
    danger: true,
    fields: [text('reason', '原因(仅限诉讼、不可抗力)')],
    hint: '中止期间不计期限,恢复后继续办理。',
  },
  resume: { label: '恢复办理', primary: true },
  conclude: { label: '办结' },
  orderRework: {
    label: '重新办理',
    danger: true,
    fields: [text('reason', '要求')],
    hint: '另起一轮,原来的答复保留在案。',
  },
  reopen: { label: '恢复办理', fields: [text('reason', '原因')], hint: '另起一轮,原来的答复保留在案。' },
  revoke: {
    label: '撤销交办',
    danger: true,
    fields: [text('reason', '原因')],
    hint: '撤销后回到交办单位,可以重新转办。',
  },
};

/** What another committee is asked: it is free to say no, and its answer is judged by nobody. */
export const invitationSteps: typeof everywhere = {
  ...everywhere,
  accept: { ...everywhere.accept, label: '接受邀请', primary: true },
  decline: {
    label: '谢绝',
    fields: [text('note', '给对方的话')],
    hint: '谢绝不影响其他单位;谢绝后不再看到这一事项的内容。',
  },
  revoke: { label: '撤回邀请', danger: true, fields: [text('reason', '原因')] },
  suspend: { label: '中止', fields: [text('reason', '原因')] },
};

/** How each step is asked for on this case; the answer and the assisting opinion have forms of their own. */
export function stepsOf(assignment: AssignmentCase): Partial<Record<AssignmentCommandType, Step>> {
  const { procedure, objection, clocks, reply } = assignment;
  const window = clocks.find(({ kind }) => kind === 'objection');
  const lastRefused = assignment.objections >= procedure.maxObjections;
  const cap = latestExtension(assignment, { at: new Date().toISOString(), procedure });
  const grades = Object.fromEntries((procedure.grades as Grade[]).map((grade) => [grade, gradeNames[grade]]));
  const isLate = (kind: ClockKind) =>
    clocks.some((clock) => clock.kind === kind && clock.stoppedOn === null && clock.dueOn < today());
  const hint = passHint(assignment);
  const steps: typeof everywhere = {
    ...(assignment.isInvitation ? invitationSteps : everywhere),
    object: {
      label: '申请退办',
      fields: [
        text('reason', '退办理由'),
        optional({ name: 'suggestedId', label: '建议承办单位', kind: 'unit' }),
      ],
      hint: `${window ? `须在 ${window.dueOn} 前申请;` : ''}退办期间答复期限照常计算。`,
    },
    upholdObjection: {
      label: '同意退办并改派',
      primary: true,
      fields: [
        {
          name: 'toId',
          label: '改派给',
          kind: 'unit',
          ...(objection?.suggestedId && { initial: objection.suggestedId }),
        },
        text('note', '处理意见'),
        { ...text('decision', '领导裁定'), required: lastRefused, help: '改派次数已满时必填' },
      ],
    },
    sign: {
      label: '签发',
      primary: true,
      fields: [optional({ name: 'number', label: '文号', kind: 'line', max: 40 })],
      hint: procedure.signatureSubmits ? '签发后答复稿定稿,并送审。' : '签发后答复稿定稿,再由经办人送审。',
    },
    pass: {
      label: hint ? '审核通过并答复' : '审核通过',
      primary: true,
      fields: [
        ...(procedure.grade && procedure.mayChangeGrade
          ? [
              {
                name: 'grade',
                label: '办理结果分类',
                kind: 'choice' as const,
                options: grades,
                ...(reply?.grade && { initial: reply.grade }),
              },
            ]
          : []),
        optional(text('note', '审核意见')),
      ],
      ...(hint && { hint }),
    },
    askExtension: {
      label: '申请延期',
      fields: [
        { name: 'dueOn', label: '延期到', kind: 'date', help: `最晚到 ${cap}` },
        text('reason', '原因'),
      ],
    },
    rate: {
      label: '代录评价',
      fields: [
        ...sponsorFields(assignment),
        { name: 'value', label: '评价', kind: 'choice', options: ratingNames },
        optional({ ...text('reasons', '原因'), help: '不满意须写明' }),
        { name: 'evidence', label: '依据', kind: 'line', max: 300, help: '如:纸质意见表、回访记录' },
      ],
      hint: '只在提出人自己没有评价时代录,会注明是代录。',
    },
  };
  // Refused whatever is written: not offered.
  if (isLate('objection') || lastRefused) delete steps.object;
  if (isLate('reply')) delete steps.askExtension;
  return steps;
}

/** Whom the answer goes out to when it passes: only kinds that have a sponsor waiting for it. */
function passHint({ matterKind, ...assignment }: AssignmentCase): string | undefined {
  if (!answersSponsor(assignment)) return undefined;
  if (matterKind === 'citizenOpinion') return '通过后立即答复群众。';
  if (matterKind === 'theme') return '通过后立即答复专题中的每位群众。';
  return matterKind === 'proposal' ? '通过后送达全体提出人。' : undefined;
}

/** Whose rating it is: only asked where there are several. */
function sponsorFields({ sponsorIds }: AssignmentCase): Field[] {
  if (sponsorIds.length < 2) return [];
  const options = Object.fromEntries(sponsorIds.map((id, index) => [id, `第${index + 1}提出人`]));
  return [{ name: 'sponsorId', label: '谁的评价', kind: 'choice', options }];
}

/** An untouched choice is “none”, not “unknown”; a single sponsor need not be chosen. */
export function factsOf(
  { sponsorIds }: AssignmentCase,
  type: AssignmentCommandType,
  facts: Record<string, unknown>,
): Record<string, unknown> {
  switch (type) {
    case 'object':
      return { ...facts, suggestedId: facts.suggestedId ?? null };
    case 'pass':
      return { ...facts, grade: facts.grade ?? null };
    case 'rate':
      return { sponsorId: sponsorIds[0], ...facts };
    default:
      return facts;
  }
}
