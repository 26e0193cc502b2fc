import type { Page } from '@playwright/test';
import { votersIn } from '../../src/domain/workshop/tally.ts';
import { expect, test } from '../support/journey.ts';
import { aLaptop, type Laptop } from '../support/laptop.ts';
import { HEADS, openStoredWorkshop } from '../support/stored-workshop.ts';
import { openScreen, shownOn, storedVotes, talliesInMemory, type Windows } from '../support/workshop-windows.ts';

test('a second vote that loses power half-way loses the last tap at most, and shows the room no level', async ({
  url,
  census,
}) => {
  const laptop = aLaptop(census);
  try {
    const before = await countUntilPowerFails(laptop, url);
    const { console: desk, screen } = await startAgain(laptop, before.address);
    const last = desk.getByRole('button', { name: /^Commissioners and senior staff, 3 Developing: [34]$/ });
    const kept = Number(((await last.getAttribute('aria-label')) ?? '').at(-1));
    await expect(screen.getByText(`${before.counted + kept} of 28 in`)).toBeVisible();
    expect(await shownOn(screen)).not.toMatch(/levels? apart|Middle of the group/);
    expect(await talliesInMemory(screen)).toBe(0);

    for (const key of ['ArrowDown', 'ArrowDown']) await desk.keyboard.press(key);
    for (let i = kept; i < HEADS.senior; i++) await desk.keyboard.press('3');
    await expect(screen.getByText('28 of 28 in')).toBeVisible();
    await desk.keyboard.press('r');
    await expect(screen.getByText('level apart', { exact: true })).toBeVisible();
  } finally {
    await laptop.putAway();
  }
});

/**
 * Opens a second round, counts two groups and three people of the third, and cuts the power at the next tap.
 * @returns the address of the facilitator's window, and how many people of the first two groups were counted
 */
async function countUntilPowerFails(
  laptop: Laptop,
  url: string,
): Promise<{ readonly address: string; readonly counted: number }> {
  const context = await laptop.start();
  const desk = await context.newPage();
  await openStoredWorkshop(desk, url, 'talking');
  const screen = await openScreen(desk, context);
  await expect(screen.getByText('levels apart')).toBeVisible();
  await desk.keyboard.press('v');
  await expect(screen.getByText('0 of 28 in')).toBeVisible();
  const { members, staff } = HEADS;
  await press(desk, [
    ['2', members],
    ['ArrowDown', 1],
    ['2', staff],
    ['ArrowDown', 1],
    ['3', 3],
  ]);
  const secondRound = async (): Promise<number> =>
    (await storedVotes(desk)).filter(({ round }) => round === 2).reduce((sum, { tally }) => sum + votersIn(tally), 0);
  await expect.poll(secondRound).toBe(members + staff + 3);
  await desk.keyboard.press('3');
  const address = desk.url();
  await laptop.cutPower();
  return { address, counted: members + staff };
}

async function startAgain(laptop: Laptop, address: string): Promise<Windows> {
  const context = await laptop.start();
  const desk = await context.newPage();
  await desk.goto(address);
  return { console: desk, screen: await openScreen(desk, context) };
}

async function press(page: Page, keys: readonly (readonly [string, number])[]): Promise<void> {
  for (const [key, times] of keys) for (let i = 0; i < times; i++) await page.keyboard.press(key);
}
