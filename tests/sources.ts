/** The project's own TypeScript, parsed: what the architecture tests read. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const areas = ["app", "components", "domain", "db", "server", "scripts"] as const;
export type Area = (typeof areas)[number];

export type Source = { file: string; area: Area | "root"; text: string; tree: ts.SourceFile };

function filesIn(place: string): string[] {
  return readdirSync(place).flatMap((name) => {
    const file = path.posix.join(place, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}

function read(file: string, area: Source["area"]): Source {
  const text = readFileSync(file, "utf8");
  return { file, area, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
}

const isSource = (file: string) => /\.(ts|tsx|mjs)$/.test(file);

export const sources: Source[] = [
  ...areas.flatMap((area) => filesIn(area).filter(isSource).map((file) => read(file, area))),
  ...readdirSync(".").filter(isSource).filter((file) => file !== "next-env.d.ts").map((file) => read(file, "root")),
];

export const tests: Source[] = filesIn("tests").filter(isSource).map((file) => read(file, "root"));

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** The names that a file takes from one of ours: "db/audit auditHead". */
export function namesTaken(source: Source): string[] {
  return source.tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const from = ownName(source, statement.moduleSpecifier.text);
    const bindings = statement.importClause?.namedBindings;
    if (!bindings) return [];
    return ts.isNamespaceImport(bindings) ? [`${from} *`] : bindings.elements.map((element) => `${from} ${(element.propertyName ?? element.name).text}`);
  });
}

/** "@/db/client" and "./client" are both "db/client". */
function ownName(source: Source, name: string): string {
  if (name.startsWith("@/")) return name.slice(2);
  return name.startsWith(".") ? path.posix.join(path.posix.dirname(source.file), name) : name;
}

/** What a file imports, statically, dynamically or for types: an own file ("db/client") or a package ("zod"). */
export function importsOf(source: Source): string[] {
  const specifiers: string[] = [];
  for (const node of nodesOf(source.tree)) {
    const from = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
    if (from && ts.isStringLiteral(from)) specifiers.push(from.text);
  }
  return specifiers.map((name) => ownName(source, name));
}

export type TopFunction = { name: string; isExported: boolean; isAsync: boolean; firstParameter: string; body: string };

const isExported = (node: ts.HasModifiers) => node.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) ?? false;

/** The functions of a file, written as declarations or as constants. */
export function functionsOf(source: Source): TopFunction[] {
  const describe = (name: string, fn: ts.FunctionLikeDeclaration, statement: ts.HasModifiers): TopFunction => ({
    name,
    isExported: isExported(statement),
    isAsync: (fn.modifiers?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword) ?? false) || /^Promise\b/.test(fn.type?.getText() ?? ""),
    firstParameter: fn.parameters[0]?.type?.getText() ?? "",
    body: fn.body?.getText() ?? "",
  });
  return source.tree.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return [describe(statement.name?.text ?? "default", statement, statement)];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) ? [describe(name.getText(), initializer, statement)] : [],
    );
  });
}
