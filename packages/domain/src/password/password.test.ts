import { describe, expect, test } from 'vitest';
import { passwordProblem } from './password.ts';

const owner = { loginName: 'gy.shuiwu', name: '李建国' };

describe('a password under graded protection', () => {
  test('has eight characters of three kinds', () => {
    expect(passwordProblem('Ab3!', owner, 'dengbao')).toContain('8 位');
    expect(passwordProblem('abcdefgh1', owner, 'dengbao')).toContain('三种');
    expect(passwordProblem('Xk29mfwq', owner, 'dengbao')).toBeUndefined();
  });
  test('holds no three characters in a row of its owner’s name or login', () => {
    expect(passwordProblem('Shuiwu-2026', owner, 'dengbao')).toContain('登录名');
    expect(passwordProblem('李建国A1b2c3', owner, 'dengbao')).toContain('姓名');
  });
  test('is none that everybody tries first', () => {
    expect(passwordProblem('Password1!', owner, 'dengbao')).toContain('常见');
  });
});

test('the other profile asks for length alone', () => {
  expect(passwordProblem('sixteen letters ok', owner, 'nist')).toBeUndefined();
  expect(passwordProblem('Xk29mfwq', owner, 'nist')).toContain('15');
});
