import "server-only";
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** What a signature covers; header names in lower case. */
export type SignedRequest = {
  method: string;
  /** As sent, with its query. */
  target: string;
  headers: Record<string, string | undefined>;
  body: Uint8Array;
};
export type Secret = { accessKeyId: string; secretAccessKey: string; region: string };

const hash = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();

/**
 * Whether a request is signed with the secret, as S3 asks it: AWS Signature Version 4
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html). Null when it is, else the code
 * with which S3 refuses.
 */
export function signatureFault(request: SignedRequest, secret: Secret, now: Date): string | null {
  const { headers, body } = request;
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/([^/]+)\/s3\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    );
  if (!said) return "AccessDenied";
  const [, accessKeyId, scope = "", region, signedHeaders = "", signature = ""] = said;
  if (accessKeyId !== secret.accessKeyId) return "InvalidAccessKeyId";
  if (region !== secret.region) return "AuthorizationHeaderMalformed";
  const names = signedHeaders.split(";");
  const at = headers["x-amz-date"] ?? "";
  if (!names.includes("host") || !names.includes("x-amz-date") || !scope.startsWith(at.slice(0, 8)))
    return "AccessDenied";
  const time = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (!(Math.abs(now.getTime() - time) < 15 * 60_000)) return "RequestTimeTooSkewed";
  const payload = headers["x-amz-content-sha256"] ?? "";
  if (payload !== "UNSIGNED-PAYLOAD" && payload !== hash(body)) return "XAmzContentSHA256Mismatch";
  const [path = "", query = ""] = request.target.split("?", 2);
  const canonical = [
    ...[request.method, path, query.split("&").sort().join("&")],
    ...names.map((name) => `${name}:${(headers[name] ?? "").trim()}`),
    ...["", signedHeaders, payload],
  ].join("\n");
  const [day = ""] = scope.split("/");
  const key = [day, secret.region, "s3", "aws4_request"].reduce<string | Buffer>(
    hmac,
    `AWS4${secret.secretAccessKey}`,
  );
  const expected = hmac(key, `AWS4-HMAC-SHA256\n${at}\n${scope}\n${hash(canonical)}`);
  return timingSafeEqual(expected, Buffer.from(signature, "hex")) ? null : "SignatureDoesNotMatch";
}
