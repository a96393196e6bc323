import { describe, expect, it } from "vitest";
import { type SignedRequest, signatureFault } from "./signed-request";

// The worked examples of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html.
const secret = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  region: "us-east-1",
};
const then = new Date("2013-05-24T00:00:00Z");
const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const signed = (headers: string, signature: string) =>
  `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${headers},Signature=${signature}`;
const get: SignedRequest = {
  method: "GET",
  target: "/test.txt",
  headers: {
    host: "examplebucket.s3.amazonaws.com",
    range: "bytes=0-9",
    "x-amz-content-sha256": empty,
    "x-amz-date": "20130524T000000Z",
    authorization: signed(
      "host;range;x-amz-content-sha256;x-amz-date",
      "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    ),
  },
  body: Buffer.alloc(0),
};
const put: SignedRequest = {
  method: "PUT",
  target: "/test%24file.text",
  headers: {
    host: "examplebucket.s3.amazonaws.com",
    date: "Fri, 24 May 2013 00:00:00 GMT",
    "x-amz-date": "20130524T000000Z",
    "x-amz-storage-class": "REDUCED_REDUNDANCY",
    "x-amz-content-sha256": "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
    authorization: signed(
      "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
      "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
    ),
  },
  body: Buffer.from("Welcome to Amazon S3."),
};

describe("a signature", () => {
  it.each([
    ["get", get],
    ["put", put],
  ])("of a published %s is right", (_, request) => {
    expect(signatureFault(request, secret, then)).toBeNull();
  });

  it.each<[string, string, Partial<SignedRequest>]>([
    ["another address", "SignatureDoesNotMatch", { target: "/other.txt" }],
    ["another method", "SignatureDoesNotMatch", { method: "DELETE" }],
    ["another body", "XAmzContentSHA256Mismatch", { body: Buffer.from("x") }],
    ["none", "AccessDenied", { headers: { host: "examplebucket.s3.amazonaws.com" } }],
  ])("is refused with %s", (_, code, change) => {
    expect(signatureFault({ ...get, ...change }, secret, then)).toBe(code);
  });

  it("is refused with another secret, and later", () => {
    expect(signatureFault(get, { ...secret, secretAccessKey: "x" }, then)).toBe("SignatureDoesNotMatch");
    expect(signatureFault(get, secret, new Date("2013-05-24T01:00:00Z"))).toBe("RequestTimeTooSkewed");
  });
});
