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
};
