import { expect, it } from "vitest";
import { webAddress } from "./web-address";

const addresses: [string | null, string | null][] = [
  ["https://a.example/b?c=d#e", "https://a.example/b?c=d#e"],
  ["http://user:pw@a.example/ü|", "http://a.example/%C3%BC%7C"],
  ["https://a.example/%zz", "https://a.example/%25zz"],
  ["https://[::1]:8080/x", "https://[::1]:8080/x"],
  ["javascript:alert(1)", null],
  [" java\nscript:alert(1)", null],
  ["//a.example", null],
  ["https://", null],
  ["mailto:a@b.example", null],
  [null, null],
];
it.each(addresses)("takes %j as the address %j", (given, address) => expect(webAddress(given)).toBe(address));
