import { parseArgs } from "node:util";
import { FactdeskError } from "@/lib/domain/errors";
import { database } from "@/lib/server/database";
import { addMember } from "@/lib/server/member/add-member";
import { createDesk } from "@/lib/server/member/create-desk";
import { generatedPassword } from "@/lib/server/member/password";

const usage = `npm run member:add -- --email ann@example.org --name "Ann Smith" --role checker [--password …] [--desk "Desk name"]
Roles: reader, checker, editor, admin. Without --password one is made and printed. The password can also be given in FACTDESK_PASSWORD.
--desk names the desk; it is made when there is none of that name. Without it, the only desk that is there is taken.`;

const { values } = parseArgs({
  options: {
    email: { type: "string" },
    name: { type: "string" },
    role: { type: "string" },
    password: { type: "string" },
    desk: { type: "string" },
    help: { type: "boolean" },
  },
});

async function deskId(): Promise<string> {
  const desks = await database().desk.findMany({ orderBy: { createdAt: "asc" } });
  if (values.desk) {
    const named = desks.find((desk) => desk.name === values.desk);
    return named?.id ?? createDesk(values.desk, false, new Date());
  }
  const [only, another] = desks;
  if (!only) throw new FactdeskError("invalid", "There is no desk yet. Name the new one with --desk.");
  if (another)
    throw new FactdeskError(
      "invalid",
      `Say which desk with --desk: ${desks.map((desk) => `“${desk.name}”`).join(", ")}.`,
    );
  return only.id;
}

try {
  if (values.help || !values.email) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
  } else {
    const given = values.password ?? process.env.FACTDESK_PASSWORD;
    const password = given ?? generatedPassword();
    await addMember(await deskId(), { ...values, password }, new Date());
    console.log(`${values.email} can sign in now${given ? "." : ` with the password ${password}`}`);
  }
} catch (error) {
  if (!(error instanceof FactdeskError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
} finally {
  await database().$disconnect();
}
