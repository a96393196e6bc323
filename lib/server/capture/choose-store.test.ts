import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type S3Server, startS3Server } from "@/lib/server/testing/s3-server";
import { refusalOf } from "@/lib/server/testing/told";
import { captureStore } from "./choose-store";

const secret = { accessKeyId: "desk", secretAccessKey: "a secret / with + signs", region: "eu-test-1" };
const key = { deskId: "0199c0de-0000-7000-8000-000000000001", id: "0199c0de-0000-7000-8000-000000000002" };
const path = `/captures/${key.deskId}/${key.id}.gz`;
let server: S3Server;
beforeAll(async () => {
  server = await startS3Server(secret, ["captures"]);
});
afterAll(() => server.stop());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  server.objects.clear();
});

function set(more: Record<string, string> = {}) {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const settings = {
    FACTDESK_CAPTURE_STORE: "s3",
    FACTDESK_S3_ENDPOINT: server.endpoint,
    FACTDESK_S3_REGION: secret.region,
    FACTDESK_S3_BUCKET: "captures",
    FACTDESK_S3_ACCESS_KEY_ID: secret.accessKeyId,
    FACTDESK_S3_SECRET_ACCESS_KEY: secret.secretAccessKey,
    ...more,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
}

describe("a store that speaks S3", () => {
  it("keeps, gives back and erases; what is not there is null, and erasing it is no fault", async () => {
    set();
    const bytes = new Uint8Array(randomBytes(300_000));
    expect(await captureStore().put(key, bytes)).toEqual({ storedIn: "s3", bytes: null });
    expect(server.objects.get(path)?.equals(bytes)).toBe(true);
    expect(Buffer.from((await captureStore().get(key)) ?? []).equals(bytes)).toBe(true);
    await captureStore().erase(key);
    expect(server.objects.size).toBe(0);
    expect(await captureStore().get(key)).toBeNull();
    await captureStore().erase(key);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ["the secret is wrong", { FACTDESK_S3_SECRET_ACCESS_KEY: "wrong" }, /refuses the access key/],
    ["the key is unknown", { FACTDESK_S3_ACCESS_KEY_ID: "nobody" }, /refuses the access key/],
    ["the bucket is missing", { FACTDESK_S3_BUCKET: "nowhere" }, /no bucket of the name that is set/],
    ["nobody listens", { FACTDESK_S3_ENDPOINT: "http://127.0.0.1:1" }, /cannot be reached/],
    ["a setting is empty", { FACTDESK_S3_BUCKET: "" }, /FACTDESK_S3_BUCKET is not set/],
    [
      "two are empty",
      { FACTDESK_S3_ENDPOINT: "", FACTDESK_S3_SECRET_ACCESS_KEY: " " },
      /FACTDESK_S3_ENDPOINT and FACTDESK_S3_SECRET_ACCESS_KEY are not set/,
    ],
    ["the endpoint is no address", { FACTDESK_S3_ENDPOINT: "minio" }, /FACTDESK_S3_ENDPOINT is not a web/],
    ["the store has a name of its own", { FACTDESK_CAPTURE_STORE: "s4" }, /neither postgres nor s3/],
  ])("says so when %s, and keeps nothing", async (_, settings, sentence) => {
    set(settings);
    const refused = await refusalOf((async () => captureStore().put(key, new Uint8Array(10)))());
    expect([refused.code, refused.message]).toEqual(["unavailable", expect.stringMatching(sentence)]);
    expect(server.objects.size).toBe(0);
  });
});

it("Postgres keeps them when nothing is set", async () => {
  const bytes = new Uint8Array(3);
  expect(await captureStore().put(key, bytes)).toEqual({ storedIn: "postgres", bytes });
});
