import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runOrFail } from "../console/run.mjs";
import { dataDirectory } from "../machine/data-directory.mjs";
import { quietEnvironment, root, tool } from "../machine/repository.mjs";
import { fingerprintSources } from "./fingerprint.mjs";

const folder = join(root, ".next");
const markPath = join(folder, "factdesk-build.json");

const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
const fingerprint = () => fingerprintSources(root, { except: [dataDirectory()] });

/** Whether the build in .next is whole and made from what the sources are now. */
export function isBuildCurrent() {
  const mark = read(markPath);
  if (!mark) return false;
  const { sources, buildId } = JSON.parse(mark);
  // The id differs when somebody ran `next build` by hand since.
  return buildId === read(join(folder, "BUILD_ID")) && sources === fingerprint();
}

/**
 * Builds the app. The mark goes first and comes back last, so an interrupted build is a stale one; the
 * sources are read before, so a change during the build makes it stale too.
 */
export async function buildApp(log) {
  rmSync(markPath, { force: true });
  const sources = fingerprint();
  // A build has no database: a page that would ask it while building is a fault that should show.
  const env = {
    ...process.env,
    ...quietEnvironment,
    NODE_ENV: "production",
    DATABASE_URL: "",
    NEXTAUTH_SECRET: "",
  };
  await runOrFail(
    process.execPath,
    [tool.next, "build"],
    { cwd: root, env, log },
    "The app could not be built.",
    "The lines above name the file. If you changed nothing, remove the folder .next and start again.",
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(markPath, JSON.stringify({ sources, buildId: read(join(folder, "BUILD_ID")) }));
}
