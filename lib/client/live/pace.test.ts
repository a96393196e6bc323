import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { paced } from "./pace";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const takes = (milliseconds: number) => {
  const times: number[] = [];
  const begun = performance.now();
  const work = async () => {
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  };
  return { times, work };
};

it("does once what is asked for many times together", async () => {
  const { times, work } = takes(0);
  const { press } = paced(work);
  for (let count = 0; count < 20; count++) press();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(times).toEqual([100]);
});

it("rests five times as long as the work took, and forgets nothing that came meanwhile", async () => {
  const { times, work } = takes(200);
  const { press } = paced(work);
  press();
  await vi.advanceTimersByTimeAsync(150);
  press();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(times).toEqual([100, 100 + 200 + 1_000]);
});

it("waits as long as it is told to", async () => {
  const { times, work } = takes(0);
  paced(work, 0, 900).press();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(times).toEqual([900]);
});

it("keeps its distance where it is asked to, and does nothing after it was stopped", async () => {
  const { times, work } = takes(0);
  const { press, stop } = paced(work, 2_000);
  press();
  await vi.advanceTimersByTimeAsync(500);
  press();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(times).toEqual([100, 2_100]);
  press();
  stop();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(times.length).toBe(2);
});
