import "server-only";

/** Every setting, read in one place. Throws a sentence that names the setting when one is missing. */
function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set. Start the app with npm start, or set it in the environment.`);
  return value;
}

export const environment = {
  get databaseUrl() {
    return required("DATABASE_URL");
  },
  get authSecret() {
    return required("NEXTAUTH_SECRET");
  },
  /** Where the app is reached, without a trailing slash. */
  get baseUrl() {
    return (process.env.NEXTAUTH_URL ?? "http://localhost:3000").replace(/\/+$/, "");
  },
  /** Connections of one server process to the database. */
  get databasePool() {
    return Number(process.env.FACTDESK_DATABASE_POOL ?? 16);
  },
  /** Hosts inside a network that pages may be fetched from all the same, as `host:port`: for tests. */
  get fetchAllowHosts() {
    return (process.env.FACTDESK_FETCH_ALLOW_HOSTS ?? "").split(",").flatMap((host) => host.trim() || []);
  },
  /** Where the bytes of new captures are kept: `postgres` or `s3`; anything else is a slip of the keyboard. */
  get captureStore() {
    return process.env.FACTDESK_CAPTURE_STORE?.trim().toLowerCase() || "postgres";
  },
  /** The store that speaks S3, or the names of the settings that it still needs. */
  get s3() {
    const value = (name: keyof typeof s3Names) => process.env[s3Names[name]]?.trim() ?? "";
    const missing = Object.entries(s3Names).flatMap(([key, name]) =>
      value(key as keyof typeof s3Names) === "" ? name : [],
    );
    if (missing.length > 0) return { settings: null, missing };
    const settings = {
      endpoint: value("endpoint"),
      bucket: value("bucket"),
      accessKeyId: value("accessKeyId"),
      secretAccessKey: value("secretAccessKey"),
      region: process.env.FACTDESK_S3_REGION?.trim() || "us-east-1",
    };
    return { settings, missing };
  },
  /** Where mail is handed in and in whose name; null where mail is not set up. */
  get mail() {
    const url = process.env.FACTDESK_SMTP_URL?.trim() ?? "";
    const from = process.env.FACTDESK_MAIL_FROM?.trim() ?? "";
    return url && from ? { url, from } : null;
  },
  /** Whether this process works off background jobs: with `FACTDESK_JOBS=0` others do. */
  get worksOffJobs() {
    return process.env.FACTDESK_JOBS !== "0";
  },
  /** Hours between two looks at a cited source; 0 when nothing is to be looked at by itself. */
  get sourceCheckHours() {
    const hours = Number(process.env.FACTDESK_SOURCE_CHECK_HOURS ?? 24);
    return Number.isFinite(hours) && hours >= 0 ? hours : 24;
  },
};

const s3Names = {
  endpoint: "FACTDESK_S3_ENDPOINT",
  bucket: "FACTDESK_S3_BUCKET",
  accessKeyId: "FACTDESK_S3_ACCESS_KEY_ID",
  secretAccessKey: "FACTDESK_S3_SECRET_ACCESS_KEY",
} as const;
