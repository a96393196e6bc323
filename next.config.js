const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "graphile-worker",
    "linkedom",
    "mammoth",
    "unpdf",
    "yauzl",
    "chardet",
  ],
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default config;
