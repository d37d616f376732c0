/** The hooks that a spec file of the member's page needs: fake doors of its own for each test. */
import { test } from '@playwright/test';
import { type FakeDoors, startFakeDoors } from './fake-doors.ts';

/** Call it once at the top of a spec file; answers the doors of the test in hand. */
export function ownDoors(): () => FakeDoors {
  let doors: FakeDoors;
  test.beforeEach(async () => {
    doors = await startFakeDoors();
  });
  test.afterEach(async () => {
    await doors.stop();
  });
  return () => doors;
}
