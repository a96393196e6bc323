/** One message of a stream of server-sent events. */
export type StreamMessage = { event: string; data: string; id: string | null };

/**
 * Reads server-sent events from text that comes in pieces, cut anywhere
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream). Comments say that the
 * line is alive and nothing else; `retry` is ours to decide.
 * @returns what takes a piece and gives the messages that it completed
 */
export function eventParser(): (piece: string) => StreamMessage[] {
  let rest = "";
  let afterReturn = false;
  let fields: { event: string; data: string[]; id: string | null } = { event: "", data: [], id: null };

  const take = (line: string): StreamMessage | null => {
    if (line === "") {
      const { event, data, id } = fields;
      fields = { event: "", data: [], id: null };
      return data.length > 0 ? { event: event || "message", data: data.join("\n"), id } : null;
    }
    const colon = line.indexOf(":");
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "event") fields.event = value;
    if (name === "data") fields.data.push(value);
    if (name === "id" && !value.includes("\0")) fields.id = value;
    return null;
  };

  return (piece) => {
    // A carriage return at the end of a piece may be half of a line's end.
    let text = piece;
    if (afterReturn && text.startsWith("\n")) text = text.slice(1);
    if (piece !== "") afterReturn = piece.endsWith("\r");
    const lines = (rest + text).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? "";
    return lines.flatMap((line) => take(line) ?? []);
  };
}
