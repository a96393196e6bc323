import { FactdeskError } from "@/lib/domain/errors";

/**
 * The rows of a CSV file by column name, in RFC 4180 form. Columns beyond the named ones are left out.
 * @throws FactdeskError `invalid`, naming the column that is missing or the line of a row that cannot be read.
 */
export function readCsv<Name extends string>(file: string, names: readonly Name[]): Record<Name, string>[] {
  const [header = [], ...records] = recordsOf(file.replace(/^\ufeff/, ""));
  const places = names.map((name) => {
    const place = header.indexOf(name);
    if (place === -1) throw new FactdeskError("invalid", `The column “${name}” is missing.`);
    return [name, place] as const;
  });
  return records.map((record, index) => {
    if (record.length !== header.length)
      throw new FactdeskError(
        "invalid",
        `Row ${index + 1} has ${record.length} cells; the header names ${header.length}.`,
      );
    return Object.fromEntries(places.map(([name, place]) => [name, record[place] ?? ""])) as Record<
      Name,
      string
    >;
  });
}

function recordsOf(file: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < file.length) {
    const quoted = file[at] === '"';
    const end = quoted ? closingQuote(file, at + 1) : nextBorder(file, at);
    if (end === -1)
      throw new FactdeskError("invalid", `The quotation mark in row ${records.length} is never closed.`);
    record.push(quoted ? file.slice(at + 1, end).replaceAll('""', '"') : file.slice(at, end));
    at = quoted ? end + 1 : end;
    if (file[at] === ",") {
      at++;
      if (at === file.length) record.push("");
      continue;
    }
    if (at < file.length && file[at] !== "\r" && file[at] !== "\n")
      throw new FactdeskError(
        "invalid",
        `Something follows a closing quotation mark in row ${records.length}.`,
      );
    at += file.startsWith("\r\n", at) ? 2 : 1;
    records.push(record);
    record = [];
  }
  if (record.length) records.push(record);
  return records;
}

function closingQuote(file: string, from: number): number {
  let at = file.indexOf('"', from);
  while (at !== -1 && file[at + 1] === '"') at = file.indexOf('"', at + 2);
  return at;
}

function nextBorder(file: string, from: number): number {
  let at = from;
  while (at < file.length && file[at] !== "," && file[at] !== "\r" && file[at] !== "\n") at++;
  return at;
}
