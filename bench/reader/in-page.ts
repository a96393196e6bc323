import type { BrowserContext, Page } from "@playwright/test";

/**
 * A stopwatch inside the page, there before any script of it. Frame by frame it notes when the number of highlights
 * last changed. "Painted" is the first task after that frame; or, where that frame was the first with any content,
 * the time that the browser itself gives for it, since what the page does next may keep such a task waiting.
 */
export async function installStopwatch(context: BrowserContext): Promise<void> {
  // What runs TypeScript here names its functions by a call that the page does not know.
  await context.addInitScript({ content: "globalThis.__name = (named) => named" });
  await context.addInitScript(() => {
    const marks = document.getElementsByTagName("mark");
    const bench = {
      count: 0,
      changed: 0,
      painted: 0,
      /** Resolves with the time of the frame after `ready` first holds; looks at each mutation and frame. */
      until: (ready: () => boolean, from: number, limit = 30_000) =>
        new Promise<number>((resolve, reject) => {
          const done = () => {
            observer.disconnect();
            clearTimeout(late);
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now() - from);
              channel.port2.postMessage(null);
            });
          };
          let over = false;
          const look = () => {
            if (over || !ready()) return;
            over = true;
            done();
          };
          const observer = new MutationObserver(look);
          const late = setTimeout(() => {
            over = true;
            reject(new Error("It did not come within the limit."));
          }, limit);
          observer.observe(document, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
          const everyFrame = () => {
            look();
            if (!over) requestAnimationFrame(everyFrame);
          };
          everyFrame();
        }),
      pending: Promise.resolve<unknown>(null),
      /** Listens for the next event of a type; `measure` gets its time stamp, `pending` what comes of it. */
      arm: (type: string, measure: (from: number) => Promise<unknown>) => {
        bench.pending = new Promise<number>((resolve) =>
          window.addEventListener(type, (event) => resolve(event.timeStamp), { capture: true, once: true }),
        ).then(measure);
      },
    };
    Object.assign(window, { bench });
    const frame = () => {
      if (marks.length !== bench.count) {
        bench.count = marks.length;
        bench.changed = performance.now();
        bench.painted = 0;
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          bench.painted ||= performance.now();
        };
        channel.port2.postMessage(null);
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

export type Bench = {
  count: number;
  changed: number;
  painted: number;
  until: (ready: () => boolean, from: number, limit?: number) => Promise<number>;
  pending: Promise<unknown>;
  arm: (type: string, measure: (from: number) => Promise<unknown>) => void;
};

declare global {
  interface Window {
    bench: Bench;
  }
}

/** What came of the event that the page was armed for. */
export function takePending<T>(page: Page): Promise<T> {
  return page.evaluate(() => window.bench.pending as Promise<never>) as Promise<T>;
}

export type Load = {
  firstByte: number;
  responseEnd: number;
  firstPaint: number;
  loaded: number;
  html: number;
};

/** Milliseconds from the beginning of the navigation. */
export function readLoad(page: Page): Promise<Load> {
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    return {
      firstByte: entry?.responseStart ?? 0,
      responseEnd: entry?.responseEnd ?? 0,
      firstPaint: paint?.startTime ?? 0,
      loaded: entry?.loadEventEnd ?? 0,
      html: entry?.decodedBodySize ?? 0,
    };
  });
}

/** When all highlights were there to be seen, in milliseconds from the beginning of the navigation. */
export function readPainted(page: Page): Promise<{ painted: number; marks: number }> {
  return page.evaluate(() => {
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    const { changed, painted, count } = window.bench;
    return { painted: first >= changed ? Math.min(first, painted) : painted, marks: count };
  });
}

/** Milliseconds between frames; `slow` is the share of those over 50 ms. */
export type Frames = { median: number; p95: number; worst: number; slow: number };

/** Scrolls 60 px a frame for two seconds, and says how far apart the frames were. */
export async function scrollFrames(page: Page): Promise<Frames> {
  const gaps = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = [];
        let last = performance.now();
        const begun = last;
        window.scrollTo(0, 0);
        const step = (now: number) => {
          gaps.push(now - last);
          last = now;
          window.scrollBy(0, 60);
          if (now - begun < 2000) requestAnimationFrame(step);
          else resolve(gaps.slice(2));
        };
        requestAnimationFrame(step);
      }),
  );
  return {
    median: percentile(gaps, 50),
    p95: percentile(gaps, 95),
    worst: Math.max(...gaps),
    slow: gaps.filter((gap) => gap > 50).length / gaps.length,
  };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((share / 100) * sorted.length))] ?? Number.NaN;
}
