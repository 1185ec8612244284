package org.broadsheet.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
  @TempDir Path models;

  private void write(String path, String text) throws IOException {
    Path file = models.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private RuleBook load() {
    return RuleBook.load(Models.at(models));
  }

  private static final String GOOD =
      """
      # A comment.
      - id: relation.title.before-name
        about: A title before a name.
        relation: per:title
        pattern: '{}=subject'
        answer: no
        weights: {a: 0.5, b: 1}
        match:
          - text: 'Mayor Ada Roe resigned.'
            expect: {subject: Ada Roe, object: Mayor}
        reject:
          - {text: 'The mayor resigned.', why: nobody is named}

      - id: relation.title.after-name
        about: A title after a name.
        pattern: ['a', 'b']
      """;

  @Test
  void readsRulesWithLinesTextAndExamples() throws IOException {
    write("rules/relation/title.yaml", GOOD);
    List<Rule> rules = load().rules("relation.title");
    assertThat(rules)
        .extracting(r -> r.id().value())
        .containsExactly("relation.title.before-name", "relation.title.after-name");
    Rule rule = rules.get(0);
    List<Fault> faults = new ArrayList<>();
    assertThat(rule.line()).isEqualTo(2);
    assertThat(rule.file()).isEqualTo("rules/relation/title.yaml");
    assertThat(rule.text()).startsWith("- id: relation").endsWith("why: nobody is named}");
    assertThat(rule.match())
        .containsExactly(
            new Example(
                9,
                "Mayor Ada Roe resigned.",
                java.util.Map.of("subject", "Ada Roe", "object", "Mayor")));
    assertThat(rule.reject())
        .containsExactly(new Counterexample(12, "The mayor resigned.", "nobody is named"));
    assertThat(rule.fields().string("answer", faults)).as("YAML's no is a word").isEqualTo("no");
    assertThat(rule.fields().map("weights", faults)).containsEntry("a", "0.5");
    assertThat(rules.get(1).fields().strings("pattern", faults)).containsExactly("a", "b");
    assertThat(faults).isEmpty();
  }

  @Test
  void listsEveryFaultWithFileAndLine() throws IOException {
    write(
        "rules/claim/a.yaml",
        """
        - id: claim.a.b
        - id: Claim.A
          about: x
        - about: no id
        - id: figure.wrong.room
          about: x
        - id: claim.a.b
          about: again
          match: [{text: x, wrong: y}]
          reject: [{text: x}]
        """);
    write("rules/claim/b.yaml", "- id: [\n");
    write("lexicon/x.tsv", "term\tsource\nsay\n");
    write("lexicon/y.tsv", "term\tkind\nsay\tverb\n");
    assertThatThrownBy(this::load)
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("models/rules/claim/a.yaml:1: rule claim.a.b: about is missing")
        .hasMessageContaining("models/rules/claim/a.yaml:2: not a rule id: 'Claim.A'")
        .hasMessageContaining("models/rules/claim/a.yaml:4: a rule without id")
        .hasMessageContaining(
            "models/rules/claim/a.yaml:5: rule figure.wrong.room: a rule in rules/claim")
        .hasMessageContaining("the id stands in rules/claim/a.yaml:1 too")
        .hasMessageContaining("unknown field 'wrong'")
        .hasMessageContaining("a counterexample has text and why")
        .hasMessageContaining("models/rules/claim/b.yaml:2: not YAML")
        .hasMessageContaining("models/lexicon/x.tsv:2: 1 cells; wanted are 2")
        .hasMessageContaining("models/lexicon/y.tsv:1: no column 'source'");
  }

  @Test
  void fieldsNoteFaultsAndGoOn() throws IOException {
    write("rules/relation/title.yaml", GOOD);
    Fields fields = load().rules("relation").get(0).fields();
    List<Fault> faults = new ArrayList<>();
    fields.only(faults, "relation", "pattern", "weights");
    fields.number("relation", 1, faults);
    fields.flag("answer", faults);
    fields.string("absent", faults);
    assertThat(faults)
        .extracting(Fault::toString)
        .satisfiesExactly(
            f -> assertThat(f).contains("title.yaml:6").contains("unknown field; known are"),
            f -> assertThat(f).contains("title.yaml:4").contains("a number is wanted"),
            f -> assertThat(f).contains("true or false is wanted, not 'no'"),
            f -> assertThat(f).contains("title.yaml:2").contains("absent: is missing"));
  }

  @Test
  void lexiconsAnswerWhateverTheCase() throws IOException {
    write("rules/claim/a.yaml", "");
    write(
        "lexicon/verbs.tsv",
        "# comment\nterm\tact\tsource\nsay\tsay\town\nTell off\tcriticise|say\town\nsay\tallege\town\n");
    Lexicon verbs = load().lexicon("verbs");
    assertThat(verbs.has("SAY")).isTrue();
    assertThat(verbs.maxWords()).isEqualTo(2);
    assertThat(verbs.all("say")).extracting(e -> e.get("act")).containsExactly("say", "allege");
    assertThat(verbs.termsWhere("act", "say")).containsExactly("say", "tell off");
    assertThatThrownBy(() -> load().lexicon("nouns")).hasMessageContaining("nouns.tsv: is missing");
  }

  @Test
  void aFolderWithoutRulesIsRefused() {
    assertThatThrownBy(this::load)
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("is this a models folder?");
  }
}
