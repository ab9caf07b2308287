import { randomInt } from 'node:crypto';
import { hasRole, Role } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { eventBy } from '@concord/domain/event';
import { OrganizationKind } from '@concord/domain/organization';
import { z } from 'zod';
import { newId } from '../db/ids.ts';
import { append, type Writing } from '../event/writing.ts';
import { closeSessionsOf } from '../session/repository.ts';
import { endTiesOf } from '../tie/handling.ts';
import { sortKeyOf } from './city.ts';
import { addMembership, addPerson } from './people.ts';

const line = (max: number) => z.string().trim().min(1, '请填写').max(max, `最多 ${max} 字`);

/** What administrators may do in their own committee: the system's keeps tree and accounts, the security's roles. */
export const AdministrationCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('addOrganization'),
    kind: OrganizationKind,
    parentId: z.string(),
    code: line(40),
    name: line(80),
    shortName: line(40),
  }),
  z.object({ type: z.literal('rename'), id: z.string(), name: line(80), shortName: line(40) }),
  z.object({ type: z.literal('end'), id: z.string(), successorId: z.string().nullable().default(null) }),
  z.object({
    type: z.literal('addPerson'),
    name: line(40),
    loginName: line(40).regex(/^[a-z0-9._-]+$/i, '登录名只用字母、数字、点、横线'),
    organizationId: z.string(),
    role: Role,
    title: z.string().trim().max(40).default(''),
  }),
  z.object({
    type: z.literal('addMembership'),
    personId: z.string(),
    organizationId: z.string(),
    role: Role,
    title: z.string().trim().max(40).default(''),
  }),
  z.object({ type: z.literal('endMembership'), id: z.string() }),
  z.object({ type: z.literal('resetPassword'), personId: z.string() }),
  z.object({ type: z.literal('disable'), personId: z.string() }),
  z.object({ type: z.literal('enable'), personId: z.string() }),
]);
export type AdministrationCommand = z.infer<typeof AdministrationCommand>;

const bySecurity: readonly AdministrationCommand['type'][] = ['addMembership', 'endMembership'];

/** Carries out one; a new or reset account gets a one-time password that is told once. `hash`: of that password. */
export async function administer(
  writing: Writing,
  command: AdministrationCommand,
  firstPasswordHash: string | null,
): Promise<{ id: string }> {
  const { actor, tx, at } = writing;
  const role = bySecurity.includes(command.type) ? 'securityAdministrator' : 'systemAdministrator';
  if (!hasRole(actor, [role, 'systemAdministrator'])) throw new Refused({ code: 'actor.not_yours' });
  const { committeeId } = actor;
  const id = await carryOutCommand(writing, command, committeeId, firstPasswordHash);
  await append(writing, {
    aggregate: 'organization',
    aggregateId: `administration ${newId()}`,
    version: 1,
    committeeId,
    type: command.type,
    from: null,
    to: null,
    by: eventBy(actor),
    at,
    patch: { ...command, id },
    note: null,
  });
  if (command.type === 'disable' || command.type === 'resetPassword')
    await closeSessionsOf(tx, command.personId);
  return { id };
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one case per command
async function carryOutCommand(
  writing: Writing,
  command: AdministrationCommand,
  committeeId: string,
  passwordHash: string | null,
): Promise<string> {
  const { tx, at } = writing;
  switch (command.type) {
    case 'addOrganization': {
      await mustBeOwn(writing, committeeId, command.parentId);
      const taken = await tx
        .selectFrom('organization')
        .select('id')
        .where('code', '=', command.code)
        .executeTakeFirst();
      if (taken) throw new Refused({ code: 'organization.code_taken', facts: { code: command.code } });
      const id = newId();
      const { kind, code, name, shortName: short_name, parentId: parent_id } = command;
      await tx
        .insertInto('organization')
        .values({
          id,
          version: 1,
          committee_id: committeeId,
          parent_id,
          kind,
          code,
          name,
          short_name,
          sort_key: sortKeyOf(short_name),
          tile: null,
          from_on: at.slice(0, 10),
          to_on: null,
          successor_id: null,
        })
        .execute();
      return id;
    }
    case 'rename':
      await mustBeOwn(writing, committeeId, command.id);
      await tx
        .updateTable('organization')
        .set({ name: command.name, short_name: command.shortName, sort_key: sortKeyOf(command.shortName) })
        .where('id', '=', command.id)
        .execute();
      return command.id;
    case 'end':
      await mustBeOwn(writing, committeeId, command.id);
      if (command.successorId) await mustBeOwn(writing, committeeId, command.successorId);
      await tx
        .updateTable('organization')
        .set({ to_on: at.slice(0, 10), successor_id: command.successorId })
        .where('id', '=', command.id)
        .execute();
      await endTiesOf(writing, { subjectId: command.id }, at.slice(0, 10));
      return command.id;
    case 'addPerson': {
      await mustBeOwn(writing, committeeId, command.organizationId);
      const personId = await addPerson(writing, {
        name: command.name,
        loginName: command.loginName,
        passwordHash,
        mustChange: true,
      });
      await addMembership(writing, { ...command, personId });
      return personId;
    }
    case 'addMembership':
      await mustBeOwn(writing, committeeId, command.organizationId);
      return addMembership(writing, command);
    case 'endMembership': {
      const { numUpdatedRows } = await tx
        .updateTable('membership')
        .set({ to_on: at.slice(0, 10) })
        .where('id', '=', command.id)
        .where('committee_id', '=', committeeId)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new Refused({ code: 'not_found' });
      await endTiesOf(writing, { membershipId: command.id }, at.slice(0, 10));
      return command.id;
    }
    case 'resetPassword':
      await mustBeColleague(writing, committeeId, command.personId);
      await tx
        .updateTable('person')
        .set({ password_hash: passwordHash, password_set_at: at, must_change: 1 })
        .where('id', '=', command.personId)
        .execute();
      return command.personId;
    case 'disable':
    case 'enable':
      await mustBeColleague(writing, committeeId, command.personId);
      await tx
        .updateTable('person')
        .set({ is_disabled: Number(command.type === 'disable') })
        .where('id', '=', command.personId)
        .execute();
      return command.personId;
  }
}

async function mustBeOwn({ tx }: Writing, committeeId: string, id: string): Promise<void> {
  const row = await tx
    .selectFrom('organization')
    .select('id')
    .where('id', '=', id)
    .where('committee_id', '=', committeeId)
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
}

async function mustBeColleague({ tx }: Writing, committeeId: string, personId: string): Promise<void> {
  const row = await tx
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .where('committee_id', '=', committeeId)
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
}

/** Random, easy to read out, of three kinds; holds for one sign-in. */
export function firstPassword(): string {
  const pick = (from: string, count: number) =>
    Array.from({ length: count }, () => from[randomInt(from.length)]).join('');
  return `${pick('ABCDEFGHJKMNPQRSTVWXYZ', 4)}-${pick('abcdefghjkmnpqrstvwxyz', 4)}-${pick('23456789', 4)}`;
}
