// How many tests passed and failed, from what each runner reports. A test that did not run counts as failed.

/** A command that is a check by itself. */
export function countExit(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function countVitest(report, code) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return total(report.numPassedTests, report.numFailedTests + broken.length, skipped, code);
}

export function countPlaywright(report, code) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return total(expected, unexpected + flaky, skipped, code);
}

/** A runner may fail although no test did: an error between the tests, or no tests at all. */
function total(passed, failed, skipped, code) {
  const unexplained = code !== 0 && failed + skipped === 0 ? 1 : 0;
  return {
    passed,
    failed: failed + skipped + unexplained,
    ...(skipped > 0 && { note: `${skipped} skipped` }),
    ...(unexplained > 0 && { note: `the runner ended with ${code}` }),
  };
}
