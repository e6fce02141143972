import Foundation

/// The Python library jsonschema as an independent reader of JSON Schemas.
public enum JSONSchema {
  private static let modules = "import json, re, sys, yaml; from jsonschema import Draft202012Validator"

  public static let isInstalled: Bool = (try? Tool("python3")?.run(["-c", modules]).status) == 0
  /// For `.enabled(if:)`.
  public static let needed = "needs Python with jsonschema 4 and PyYAML (Debian: python3-jsonschema, python3-yaml)"

  /// What the schema has against each of some YAML files: nothing where it accepts the file.
  ///
  /// Files are read by YAML 1.2's core schema, all keys as texts. The schema itself must be a sound one.
  public static func objections(of schema: String, to files: [String]) throws -> [[String]] {
    guard let python = Tool("python3") else { throw ToolFailure(description: needed) }
    let result = try python.run(["-c", program, schema] + files, environment: ["PYTHONIOENCODING": "utf-8"])
    guard result.status == 0 else { throw ToolFailure(description: result.errors) }
    return try JSONDecoder().decode([[String]].self, from: Data(result.text.utf8))
  }

  private static let program = #"""
    \#(modules)

    class Core(yaml.SafeLoader):
        yaml_implicit_resolvers = {}

        def construct_mapping(self, node, deep=False):
            return {key.value: self.construct_object(value, deep=True) for key, value in node.value}

    for tag, pattern in [
        ("null", r"(~|null|Null|NULL|)$"), ("bool", r"(true|True|TRUE|false|False|FALSE)$"),
        ("int", r"([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$"),
        ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
    ]:
        Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile("^" + pattern), None)
    # YAML 1.1 takes 010 for eight.
    Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node:
        int(node.value, 0 if node.value[:2] in ("0o", "0x") else 10))

    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    answer = []
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            document = yaml.load(file, Core)
        answer.append([e.json_path + ": " + e.message[:200] for e in validator.iter_errors(document)])
    json.dump(answer, sys.stdout)
    """#
}
