import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../console/failure.mjs";
import { root } from "../machine/repository.mjs";

const systemNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macChrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * The browser for the tests, and what its environment needs: the one named in FACTDESK_CHROMIUM, or Playwright's
 * own where it could be downloaded, or the system's, or else the one that npm carries.
 *
 * @returns {Promise<{ path: string, from: string, env: Record<string, string> }>}
 */
export async function findChromium() {
  const named = process.env.FACTDESK_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Failure(`FACTDESK_CHROMIUM names ${named}, which does not exist.`);
    return { path: named, from: "FACTDESK_CHROMIUM", env: {} };
  }
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { path: own, from: "Playwright", env: {} };
  const system =
    systemNames.map(findCommand).find(Boolean) ?? (existsSync(macChrome) ? macChrome : undefined);
  if (system) return { path: system, from: "the system", env: {} };
  return { ...(await unpackFromNpm()), from: "npm" };
}

function findCommand(name) {
  const found = spawnSync("/bin/sh", ["-c", 'command -v "$0"', name], { encoding: "utf8" });
  return found.stdout.trim() || undefined;
}

/** Unpacked once per clone and version, into place in one move, since its package asks no one else to wait. */
async function unpackFromNpm() {
  const packageFolder = join(root, "node_modules/@sparticuz/chromium");
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const cache = join(root, "node_modules/.cache");
  const folder = join(cache, `chromium-${version}`);
  const path = join(folder, "chromium");
  if (!existsSync(path)) {
    mkdirSync(cache, { recursive: true });
    const workplace = mkdtempSync(join(cache, "chromium-new-"));
    const before = process.env.TMPDIR;
    process.env.TMPDIR = workplace;
    try {
      const { default: packed } = await import("@sparticuz/chromium");
      await packed.executablePath();
      renameSync(workplace, folder);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      rmSync(workplace, { recursive: true, force: true });
    }
  }
  // A machine without any fonts gets those of the package.
  const env = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  return { path, env };
}
