import { describe, expect, it } from "vitest";
import { agreementAddress, readAgreementDays, readAgreementFilter } from "./agreement-address";

const read = (tail: string) => readAgreementFilter(new URLSearchParams(tail));
const id = "01980000-0000-7000-8000-000000000001";

describe("the address of agreement", () => {
  it("says every filter and reads it back", () => {
    const filter = {
      article: id,
      scale: 2,
      from: "2026-01-01",
      to: "2026-02-01",
      kind: "legal",
      a: id,
    } as const;
    const address = agreementAddress(filter);
    expect(address).toBe(
      `/desk/agreement?article=${id}&scale=2&from=2026-01-01&to=2026-02-01&kind=legal&a=${id}`,
    );
    expect(read(address.split("?")[1] ?? "")).toEqual(filter);
    expect(agreementAddress({})).toBe("/desk/agreement");
  });

  it("says what is wrong with days in the wrong order, and goes without them", () => {
    const wrong = { from: "2026-02-01", to: "2026-01-01", kind: "legal" } as const;
    expect(readAgreementDays(wrong)).toEqual({
      filter: { kind: "legal" },
      fault: expect.stringContaining("The period ends before it begins."),
    });
    const right = { from: "2026-01-01", to: "2026-01-01" };
    expect(readAgreementDays(right)).toEqual({ filter: right, fault: null });
  });

  it("leaves out what it does not understand, and what a form sends empty", () => {
    expect(read("article=none&scale=&from=yesterday&to=2026-13-01&kind=gossip&a=&b=x&c=y")).toEqual({});
  });
});
