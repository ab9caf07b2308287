import { clerk } from '../actor/examples.ts';
import { accept } from '../decision/index.ts';
import type { Directive, DirectiveText } from './directive.ts';
import { type DirectiveCircumstances, recordDirective } from './lifecycle.ts';

export const directiveAround: DirectiveCircumstances = {
  actor: clerk,
  at: '2026-03-12T02:00:00.000Z',
  issuedOn: '2026-03-05',
};

export const aDirectiveText = (facts: Partial<DirectiveText> = {}): DirectiveText => ({
  office: '县委',
  title: '主要领导',
  name: '',
  givenOn: '2026-03-10',
  text: '请水务局逐村核实,入冬前完成。',
  requirement: '逐村核实,入冬前完成',
  level: 'committee',
  scanIds: [],
  ...facts,
});

/** Taken down in Guyuan by a clerk. */
export const aDirective = (facts: Partial<Directive> = {}): Directive => ({
  ...accept(
    recordDirective(
      { id: 'n-1', committeeId: 'guyuan', dispatchId: 'd-1' },
      aDirectiveText(),
      directiveAround,
    ),
  ).next,
  ...facts,
});
