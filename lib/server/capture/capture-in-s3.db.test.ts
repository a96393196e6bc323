import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { database } from "@/lib/server/database";
import { arrangeClaim, arrangeEvidence } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { type S3Server, startS3Server } from "@/lib/server/testing/s3-server";
import { codeOf, refusalOf } from "@/lib/server/testing/told";
import { captureSource } from "./capture-source";
import { eraseCapture } from "./erase-capture";
import { readCaptureFile } from "./read-capture-file";

const secret = { accessKeyId: "desk", secretAccessKey: "secret", region: "us-east-1" };
const words = "It fell in 1998. ".repeat(10);
let server: S3Server;
let desk: ArrangedDesk;
let sourceId: string;
beforeAll(async () => {
  server = await startS3Server(secret, ["captures"]);
});
afterAll(() => server.stop());
beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.stubEnv("FACTDESK_CAPTURE_STORE", "s3");
  vi.stubEnv("FACTDESK_S3_ENDPOINT", server.endpoint);
  vi.stubEnv("FACTDESK_S3_BUCKET", "captures");
  vi.stubEnv("FACTDESK_S3_ACCESS_KEY_ID", secret.accessKeyId);
  vi.stubEnv("FACTDESK_S3_SECRET_ACCESS_KEY", secret.secretAccessKey);
  desk = await arrangeDesk();
  const claim = await arrangeClaim(desk, "open");
  sourceId = (await arrangeEvidence(desk.checker, claim.id)).source.id;
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const capture = () =>
  captureSource(desk.checker, sourceId, () => ({
    file: { bytes: Buffer.from(words), name: "notes.txt", mediaType: "text/plain" },
  }));
const rows = () => database().capture.findMany({ where: { deskId: desk.id } });

it("a copy is kept in the store, read back against its hash, and erased there", async () => {
  const { id, storedIn } = await capture();
  const path = `/captures/${desk.id}/${id}.gz`;
  expect([storedIn, server.objects.has(path)]).toEqual(["s3", true]);
  expect(await rows()).toMatchObject([{ id, storedIn: "s3", bytes: null }]);
  const file = await readCaptureFile(desk.reader, id);
  expect("bytes" in file && Buffer.from(file.bytes).toString()).toBe(words);
  // What is kept in Postgres from now on does not lose what is kept there.
  vi.stubEnv("FACTDESK_CAPTURE_STORE", "");
  expect((await capture()).storedIn).toBe("postgres");
  expect("bytes" in (await readCaptureFile(desk.reader, id))).toBe(true);
  await eraseCapture(desk.admin, id, () => ({ reason: "A court said so." }));
  expect(server.objects.has(path)).toBe(false);
});

it("what the store changed or lost is not handed out", async () => {
  const { id } = await capture();
  const path = `/captures/${desk.id}/${id}.gz`;
  server.objects.set(path, Buffer.from("other"));
  expect((await refusalOf(readCaptureFile(desk.reader, id))).message).toMatch(/its hash differs/);
  server.objects.delete(path);
  expect((await refusalOf(readCaptureFile(desk.reader, id))).message).toMatch(/does not hold this copy/);
});

it.each([
  ["is down", "FACTDESK_S3_ENDPOINT", "http://127.0.0.1:1"],
  ["refuses the secret", "FACTDESK_S3_SECRET_ACCESS_KEY", "wrong"],
  ["has no such bucket", "FACTDESK_S3_BUCKET", "nowhere"],
  ["is half set", "FACTDESK_S3_BUCKET", ""],
])("when the store %s, nothing is half kept and half erased", async (_, name, value) => {
  const kept = await capture();
  vi.stubEnv(name, value);
  expect(await codeOf(capture())).toBe("unavailable");
  expect(await codeOf(readCaptureFile(desk.reader, kept.id))).toBe("unavailable");
  if (name !== "FACTDESK_S3_BUCKET" || value === "")
    expect(await codeOf(eraseCapture(desk.admin, kept.id, () => ({ reason: "R" })))).toBe("unavailable");
  expect(await rows()).toMatchObject(
    value === "nowhere" ? [{ id: kept.id }] : [{ id: kept.id, storedIn: "s3" }],
  );
});
