import { createServer } from "node:http";
import { SMTPServer } from "smtp-server";

/**
 * A mail server on free ports of this machine, which speaks SMTP and keeps what it gets. Specs in other processes read
 * it at `address?to=…` as JSON. `refuse` gives the answers to the next mails, as reply codes, before it takes any.
 *
 * @returns {Promise<{ url: string, address: string, mails: object[], refuse: number[], stop: () => Promise<void> }>}
 */
export async function startMailServer() {
  const mails = [];
  const refuse = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, done) {
      const responseCode = refuse.shift();
      done(responseCode ? Object.assign(new Error("Not now"), { responseCode }) : undefined);
    },
    async onData(stream, session, done) {
      const chunks = [];
      for await (const chunk of stream) chunks.push(chunk);
      const to = session.envelope.rcptTo.map(({ address }) => address);
      mails.push({ to, ...readMail(Buffer.concat(chunks).toString("latin1")) });
      done();
    },
  });
  smtp.on("error", () => {});
  await new Promise((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  const web = createServer((request, response) => {
    const to = new URL(request.url, "http://localhost").searchParams.get("to");
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify(mails.filter((mail) => mail.to.includes(to))));
  });
  await new Promise((resolve) => web.listen(0, "127.0.0.1", resolve));
  const stop = async () => {
    await Promise.all([
      new Promise((resolve) => smtp.close(resolve)),
      new Promise((resolve) => {
        web.close(resolve);
        web.closeAllConnections();
      }),
    ]);
  };
  const url = `smtp://127.0.0.1:${smtp.server.address().port}`;
  return { url, address: `http://127.0.0.1:${web.address().port}/`, mails, refuse, stop };
}

/** Headers by lower-case name, unfolded and decoded (RFC 2047), and the parts of a mail by media type. */
function readMail(raw) {
  const { headers, body } = readPart(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers["content-type"] ?? "")?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1) : [raw];
  const byType = {};
  for (const part of parts) {
    const { headers: own, body: words } = readPart(part.replace(/^\r\n/, ""));
    byType[own["content-type"]?.split(";")[0] ?? "text/plain"] = decode(
      words,
      own["content-transfer-encoding"],
    );
  }
  return { headers, text: byType["text/plain"] ?? "", html: byType["text/html"] ?? "" };
}

function readPart(raw) {
  const end = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = decodeWords(line.slice(colon + 1).trim());
  }
  return { headers, body: raw.slice(end + 4) };
}

function decode(words, encoding = "7bit") {
  if (encoding === "base64") return Buffer.from(words, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return Buffer.from(words, "latin1").toString("utf8");
  return unquote(words.replace(/=\r\n/g, ""));
}

function unquote(words) {
  const bytes = words.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function decodeWords(value) {
  return value
    .replace(/\?= =\?/g, "?==?")
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how, words) =>
      how.toUpperCase() === "B"
        ? Buffer.from(words, "base64").toString("utf8")
        : unquote(words.replaceAll("_", " ")),
    );
}
