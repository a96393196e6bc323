import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { followStream } from "./follow-stream";
import type { Told } from "./told";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A desk that answers each line in turn. */
async function desk(...answers: ((asked: IncomingMessage, answer: ServerResponse) => void)[]) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers["last-event-id"] as string | undefined);
    (answers[asked.length - 1] ?? answers.at(-1))?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, address: `http://127.0.0.1:${port}/` };
}

function follow(address: string, from: string | null) {
  const told: Told[] = [];
  let place = from;
  const { stop } = followStream({
    address,
    place: () => place,
    random: () => 0,
    tell: (one) => {
      told.push(one);
      if (one.kind === "change") place = one.event.id;
      if (one.kind === "place") place = one.place;
    },
  });
  stops.push(stop);
  return told;
}

async function until(look: () => boolean): Promise<void> {
  for (const begun = Date.now(); !look(); ) {
    if (Date.now() - begun > 5_000) throw new Error("It never came.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const said = (id: string) =>
  `id: ${id}\nevent: change\ndata: {"id":"${id}","type":"claim.take","at":"2026-11-22T10:00:00.000Z"}\n\n`;

it("comes back from the last place after the line broke, and says that it did", async () => {
  const { asked, address } = await desk(
    (_, answer) => {
      answer.write(`id: 4\nevent: begin\ndata: {}\n\n${said("5")}`);
      setTimeout(() => answer.destroy(), 20);
    },
    (_, answer) => void answer.write(said("6")),
  );
  const told = follow(address, null);
  await until(() => told.some((one) => one.kind === "change" && one.event.id === "6"));
  expect(asked).toEqual([undefined, "5"]);
  expect(told.map((one) => (one.kind === "line" ? one.open : one.kind))).toEqual([
    true,
    "place",
    "change",
    false,
    true,
    "change",
  ]);
});

it("tries again when a proxy says that the desk is away", async () => {
  const { asked, address } = await desk(
    (_, answer) => void answer.writeHead(502).end(),
    (_, answer) => void answer.write(said("8")),
  );
  const told = follow(address, "7");
  await until(() => told.some(({ kind }) => kind === "change"));
  expect(asked).toEqual(["7", "7"]);
});

it("leaves out what it does not understand", async () => {
  const { address } = await desk(
    (_, answer) =>
      void answer.write(`event: news\ndata: x\n\nid: 3\nevent: change\ndata: {broken\n\n${said("4")}`),
  );
  const told = follow(address, "2");
  await until(() => told.some(({ kind }) => kind === "change"));
  expect(told.map(({ kind }) => kind)).toEqual(["line", "change"]);
});
