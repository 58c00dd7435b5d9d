import type { Reporter, TestModule } from 'vitest/node';

/** Names the tests that passed at their second try only: each is a race to be found, in the product or in the test. */
export default class SecondTry implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const late = modules.flatMap((module) =>
      [...module.children.allTests()].filter((test) => test.diagnostic()?.flaky),
    );
    if (late.length === 0) return;
    console.log(`\nPassed at the second try only:\n${late.map((test) => `  ${test.fullName}`).join('\n')}`);
  }
}
