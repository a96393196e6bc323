import type { ReportSnapshot } from "./report-snapshot";

/** A file that a report can be taken away as. One format is one file that exports one of these. */
export type ExportFormat = {
  /** Stands in addresses: `articles/{id}/export/{key}`. */
  key: string;
  label: string;
  /** What it is good for, in one sentence. */
  description: string;
  /** With its charset. */
  mediaType: string;
  /** Ending of the file's name, without a dot. */
  extension: string;
  /** Pure: the same snapshot gives the same characters. Never throws on a snapshot that has its type. */
  write(snapshot: ReportSnapshot): string;
};
