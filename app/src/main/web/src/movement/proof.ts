import type { Movement } from "../api.ts";
import { h, type Child } from "../dom.ts";
import { proofAddress } from "../http.ts";
import { messages } from "../messages.ts";

const text = messages.movement;

/** The hashes by which anyone can tell that nothing was changed; and the file that shows it, of how it stands `now`. */
export function proofView({ id, rulePack, stateSha256, declaration }: Movement, now: boolean): Child {
  const { plan, planSha256 } = declaration;
  const state = [h("dt", {}, text.stateHash), hash(stateSha256, "state-hash")];
  const planned = [h("dt", {}, text.planHash), hash(planSha256, "plan-hash")];
  const rules = [h("dt", {}, text.rulePack), h("dd", {}, rulePack ?? text.noRulePack)];
  const file = h(
    "a",
    { href: proofAddress(id), download: `${id}.proof.json`, "data-testid": "proof-file" },
    text.proofFile,
  );
  const details = plan ? h("details", {}, h("summary", {}, text.planText), h("pre", {}, plan)) : null;
  return [
    h("dl", { class: "facts" }, state, planned, rules),
    now ? h("p", {}, file, " · ", text.proofNote) : null,
    details,
  ];
}

const hash = (value: string, testid: string): Child => h("dd", { class: "hash", "data-testid": testid }, value);
