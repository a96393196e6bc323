/**
 * Rows for the page that shows them, as one string: what many have in common stands once. React walks every value
 * of a prop, but not a string, and a page holds its props as text within text.
 */
export type PackedRows = string;

/**
 * Values that repeat stand once and are pointed at; times are told from the first, ids stand without their dashes
 * and one after the other; a column like one before it names that; anything else stands as it is.
 */
export type Column =
  | { like: string }
  | { all: unknown }
  | { of: unknown[]; at: number[] }
  | { since: number; plus: number[] }
  | { ids: string }
  | { each: unknown[] };
export type Columns = { columns: Record<string, Column>; count: number };

/** Not lossy for rows with the same keys: `unpackRows` gives back the same. */
export function packRows(rows: readonly object[]): PackedRows {
  return toText(toColumns(rows));
}

export function unpackRows<Row>(given: PackedRows): Row[] {
  return fromColumns(fromText<Columns>(given)) as Row[];
}

/** JSON in which quotation marks and tildes have changed places: in a page each of the former takes four characters. */
export function toText(value: unknown): string {
  return swap(JSON.stringify(value));
}

export function fromText<Value>(text: string): Value {
  return JSON.parse(swap(text)) as Value;
}

const swap = (text: string) => text.replace(/["~]/g, (found) => (found === "~" ? '"' : "~"));

export function toColumns(rows: readonly object[]): Columns {
  const columns: Record<string, Column> = {};
  const before: [key: string, values: unknown[]][] = [];
  for (const key of Object.keys(rows[0] ?? {})) {
    const values: unknown[] = rows.map((row) => row[key as keyof typeof row]);
    const like = before.find(([, known]) => known.every((value, at) => value === values[at]));
    columns[key] = like ? { like: like[0] } : columnOf(values);
    if (!like) before.push([key, values]);
  }
  return { columns, count: rows.length };
}

export function fromColumns({ columns, count }: Columns): Record<string, unknown>[] {
  const own = (column: Column) => ("like" in column ? (columns[column.like] ?? column) : column);
  const read = Object.entries(columns).map(([key, column]) => [key, readerOf(own(column))] as const);
  return Array.from({ length: count }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (const [key, valueAt] of read) row[key] = valueAt(index);
    return row;
  });
}

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const noId = "-".repeat(32);
const isAll = (values: unknown[], form: RegExp) =>
  values.every((value) => typeof value === "string" && form.test(value));

function columnOf(values: unknown[]): Column {
  if (isAll(values, isoTime)) {
    const times = values.map((value) => Date.parse(value as string));
    const since = times.reduce((a, b) => Math.min(a, b));
    return { since, plus: times.map((time) => time - since) };
  }
  const places = new Map<string, number>();
  const of: unknown[] = [];
  const at: number[] = [];
  for (const value of values) {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known === undefined) places.set(key, of.length);
    at.push(known ?? of.push(value) - 1);
    // Ids and quotes are all different: that shows early.
    if (at.length === 100 && of.length > 90) return eachOf(values);
  }
  if (of.length === 1) return { all: of[0] };
  return of.length * 2 <= values.length ? { of, at } : eachOf(values);
}

function eachOf(values: unknown[]): Column {
  const isId = values.every((value) => value === null || (typeof value === "string" && uuid.test(value)));
  if (!isId) return { each: values };
  return { ids: values.map((id) => (id === null ? noId : (id as string).replaceAll("-", ""))).join("") };
}

function readerOf(column: Column): (index: number) => unknown {
  if ("like" in column) throw new Error(`There is no column ${column.like}.`);
  if ("all" in column) return () => column.all;
  if ("of" in column) return (index) => column.of[column.at[index] ?? 0];
  if ("since" in column) return (index) => new Date(column.since + (column.plus[index] ?? 0)).toISOString();
  if ("ids" in column) return (index) => idOf(column.ids.slice(index * 32, index * 32 + 32));
  return (index) => column.each[index];
}

function idOf(hex: string): string | null {
  if (hex === noId) return null;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
