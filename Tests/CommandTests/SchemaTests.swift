import Diagnostics
import Intake
import TestSupport
import Testing

@Suite struct SchemaTests {
  @Test func printsTheCriteriasSchemaInBothLanguages() throws {
    #expect(try Office().run("schema").text == EditorSchema.criteria.rendered())
    #expect(try Office().run("schema", "metrics").text == EditorSchema.metrics.rendered())
  }

  @Test func explainsInTheLanguageAskedFor() throws {
    #expect(try Office().run("schema", "--lang", "vi").text == EditorSchema.criteria.rendered(in: .vietnamese))
  }

  @Test func knowsNoOtherFiles() throws {
    #expect(try Office().run("schema", "report").status == 64)
  }
}
