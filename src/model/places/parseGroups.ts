import { didYouMean } from "../didYouMean.ts";
import { add, type IssueList, ModelError, shown } from "../modelError.ts";
import { issuesOf } from "../shapeIssue.ts";
import { type Group, type Groups, GroupsShape } from "./groupsShape.ts";
import { isPlace, placeRemedy } from "./places.ts";

/**
 * A groups file as checked data: shapes, places, citations and dates.
 *
 * @param file - the object that a groups file holds, such as the parsed `seeds/groups.json`
 * @returns the groups as plain data; `membersOf` and `resolveHome` read them
 * @throws ModelError with every issue at once: path, what must hold, what was found, what to do
 * @example
 * parseGroups({ kyusho: "groups/2" }) // throws groups has 4 errors
 */
export function parseGroups(file: unknown): Groups {
  const issues: IssueList = { kept: [], total: 0 };
  const parsed = GroupsShape.safeParse(file);
  if (parsed.success) {
    checkNames(parsed.data, issues);
    for (const [id, group] of Object.entries(parsed.data.groups)) {
      checkGroup(id, group, { citations: parsed.data.citations, issues });
    }
    if (issues.total === 0) return parsed.data;
  } else {
    const keys = Object.keys(GroupsShape.shape);
    for (const issue of parsed.error.issues) {
      for (const found of issuesOf(issue, { prefix: [], value: file, keys })) add(issues, found);
    }
  }
  throw new ModelError("groups", issues.kept, issues.total);
}

/** A name must lead to one thing, and a place's code is taken. */
function checkNames({ groups }: Groups, issues: IssueList): void {
  const taken = new Set<string>();
  for (const [id, group] of Object.entries(groups)) {
    for (const name of [id, ...(group.aliases ?? [])]) {
      const must = "be a name of one group only, and no code of a place";
      const path = `groups.${id}`;
      const free = !taken.has(name) && !isPlace(name);
      if (!free) add(issues, { path, must, found: `'${name}'`, fix: "rename it" });
      taken.add(name);
    }
  }
}

function checkGroup(
  id: string,
  group: Group,
  { citations, issues }: { citations: Groups["citations"]; issues: IssueList },
): void {
  if (!Object.hasOwn(citations, group.citation)) {
    const path = `groups.${id}.citation`;
    const fix = didYouMean(group.citation, Object.keys(citations), "add it to `citations`");
    add(issues, { path, must: "be a key of `citations`", found: `'${group.citation}'`, fix });
  }
  for (const [at, member] of group.members.entries()) {
    const path = `groups.${id}.members[${at}]`;
    if (!isPlace(member.place)) {
      const must = "be an ISO 3166-1 alpha-3 code";
      const fix = placeRemedy(member.place);
      add(issues, { path: `${path}.place`, must, found: `'${member.place}'`, fix });
    }
    if (member.from === undefined && (member.dates ?? group.dates) === undefined) {
      const fix = 'add the day, or "dates": "not researched"';
      add(issues, { path: `${path}.from`, must: "be given", found: "nothing", fix });
    }
    if (member.from !== undefined && member.to !== undefined && member.to < member.from) {
      const must = "not lie before `from`";
      add(issues, { path: `${path}.to`, must, found: shown(member.to), fix: "correct the dates" });
    }
  }
}
