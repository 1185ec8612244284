package org.broadsheet.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFilesTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  private Inputs.Outcome read(String name, String content) throws IngestException {
    return new Inputs(folder).file(name, content).read();
  }

  @Test
  void oneObjectIsTheFilesArticle() throws Exception {
    Inputs.Outcome outcome =
        read("2025/x.json", "{\"title\": \"T\", \"text\": \"A “story”.\\r\\n\"}\n");
    assertThat(outcome.ids()).containsExactly("2025/x");
    assertThat(outcome.sources()).containsExactly("x.json");
    assertThat(outcome.texts()).containsExactly("A “story”.\r\n");
    assertThat(outcome.problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'text':'A.'},{'id':'own','text':'B.'},{'text':'C.'}]",
        "{'articles':[{'text':'A.'},{'id':'own','text':'B.'},{'text':'C.'}]}",
        "{'status':'ok','n':3,'Items':[{'text':'A.'},{'id':'own','text':'B.'},{'text':'C.'}],'x':{'y':[1]}}",
        "{'data':[{'n':1},{'text':'A.'},{'id':'own','text':'B.'},{'text':'C.'}],'end':true}",
        "{'response':{'docs':[{'text':'A.'},{'id':'own','text':'B.'},{'text':'C.'}]}}",
        "{'text':'A.'}\n{'id':'own','text':'B.'}\n{'text':'C.'}\n",
        "{'text':'A.'}{'id':'own','text':'B.'}[{'text':'C.'}]",
      })
  void aListIsReadRecordByRecord(String json) throws Exception {
    Inputs.Outcome outcome = read("x.json", json.replace('\'', '"'));
    assertThat(outcome.texts()).containsExactly("A.", "B.", "C.");
    int first = json.contains("'n':1") ? 2 : 1; // a record without text has a number too
    assertThat(outcome.ids()).containsExactly("x-" + first, "own", "x-" + (first + 1));
    assertThat(outcome.sources())
        .containsExactly("x.json#" + first, "x.json#" + (first + 1), "x.json#" + (first + 2));
  }

  @Test
  void anArticleWithAListOfItsOwnIsOneArticle() throws Exception {
    Inputs.Outcome outcome =
        read(
            "x.json",
            "{\"data\": [{\"n\": 1}], \"text\": \"A.\", \"items\": [{\"text\": \"no\"}]}");
    assertThat(outcome.texts()).containsExactly("A.");
    assertThat(outcome.ids()).containsExactly("x");
  }

  @Test
  void linesAreRecords() throws Exception {
    String lines =
        "\uFEFF{\"text\":\"A.\"}\r\n\n  {\"id\": 7, \"text\":\"B.\"}\n{\"id\":\" \",\"text\":\"C.\"}";
    Inputs.Outcome outcome = read("x.jsonl", lines);
    assertThat(outcome.texts()).containsExactly("A.", "B.", "C.");
    assertThat(outcome.ids()).containsExactly("x-1", "7", "x-2");
    assertThat(outcome.sources()).containsExactly("x.jsonl#1", "x.jsonl#2", "x.jsonl#3");
    assertThat(outcome.problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'articles':[{'source':{'id':null,'name':'Gazette'},'author':'Jane Roe','title':'T',"
            + "'url':'u','publishedAt':'2025-03-04T05:06:07Z','content':'A.'}]}",
        "{'authors':['Jane Roe'],'date_publish':'2025-03-04T05:06:07Z','maintext':'A.',"
            + "'source_domain':'Gazette','title':'T','url':'u','language':null}",
        "{'headline':'T','article':'A.','publication':'Gazette','byline':'By Jane Roe',"
            + "'link':'u','date':'2025-03-04T05:06:07Z'}",
        "{'rows':[{'article_title':'T','full_text':'A.','domain':'Gazette','creator':'Jane Roe',"
            + "'web_url':'u','pubDate':'2025-03-04T05:06:07Z'}]}",
      })
  void theFieldsOfWellKnownCollectionsAreKnown(String json) throws Exception {
    Inputs.Outcome outcome = read("x.json", json.replace('\'', '"'));
    assertThat(outcome.texts()).containsExactly("A.");
    assertThat(outcome.only().metadata())
        .isEqualTo(
            new Metadata(
                "T", List.of("Jane Roe"), "Gazette", "2025-03-04T05:06:07Z", null, "u", null));
  }

  @Test
  void standardInputIsJsonLines() throws Exception {
    Inputs inputs =
        new Inputs(folder)
            .file("z.txt", "Z.")
            .standardInput("{\"text\":\"A.\"}\n{\"id\":\"b\",\"text\":\"B.\"}\n");
    Inputs.Outcome outcome = inputs.read("-", "z.txt");
    assertThat(outcome.ids()).containsExactly("z", "stdin-1", "b");
    assertThat(outcome.sources()).containsExactly("z.txt", "stdin#1", "stdin#2");
    assertThat(outcome.hashes).extracting(InputHash::path).containsExactly("z.txt", "stdin");
  }

  @Test
  void standardInputWithNothingIsTold() throws Exception {
    assertThat(new Inputs(folder).read("-").messages())
        .containsExactly("WARNING stdin: holds no records");
  }

  @Test
  void aBrokenLineFailsAndTheRestIsRead() throws Exception {
    Inputs.Outcome outcome =
        read(
            "x.jsonl",
            "{\"text\":\"A.\"}\n{\"text\": broken}\n[1]\n{\"text\":\"\"}\n{\"n\":1,\"m\":2}\n"
                + "{\"text\":\"B.\"} {}\n{\"text\":\"C.\"}\n{\"text\":\"D");
    assertThat(outcome.ids()).containsExactly("x-1", "x-7");
    assertThat(outcome.texts()).containsExactly("A.", "C.");
    assertThat(outcome.failedIds()).containsExactly("x-2", "x-3", "x-4", "x-5", "x-6", "x-8");
    assertThat(outcome.messages().get(0))
        .startsWith("ERROR x.jsonl#2: line 2: not valid JSON (Unrecognized token 'broken'");
    assertThat(outcome.messages().get(1)).contains("line 3: an object is wanted, found a list");
    assertThat(outcome.messages().get(2)).contains("line 4: the text is empty");
    assertThat(outcome.messages().get(3))
        .contains("no text: wanted is text or body or content, found are n, m");
    assertThat(outcome.messages().get(4)).contains("line 6: not valid JSON (more than one value)");
    assertThat(outcome.messages().get(5)).contains("line 8: JSON cut off in the middle");
    assertThat(outcome.messages()).noneMatch(m -> m.contains("\n") || m.contains("jackson"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'text':'A.'},{'text':'B.'},{'te                | 2 | x-3 | cut off in the middle at line 1",
        "[{'text':'A.'},{'text':'B.'}                     | 2 | x-3 | 2 records before it kept",
        "{'articles':[{'text':'A.'},{'text':'B             | 1 | x-2 | cut off in the middle",
        "[{'text':'A.'},{'text':'B.'} {'text':'C.'}]      | 2 | x-3 | not valid JSON at line 1",
        "{'text':'A.                                      | 0 | x   | cut off in the middle",
        "{'title':'T','text'                              | 0 | x   | cut off in the middle",
        "nonsense                                         | 0 | x   | not valid JSON",
        "['A.']                                           | 0 | x-1 | an object is wanted",
        "{}                                               | 0 | x   | found nothing",
      })
  void whatComesBeforeAFaultIsKept(String json, int good, String failed, String message)
      throws Exception {
    Inputs.Outcome outcome = read("x.json", json.replace('\'', '"'));
    assertThat(outcome.texts()).isEqualTo(List.of("A.", "B.").subList(0, good));
    assertThat(outcome.failedIds()).containsExactly(failed);
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .startsWith("ERROR x.json")
        .contains(message);
  }

  @Test
  void anArticleWithRubbishBehindItIsRead() throws Exception {
    Inputs.Outcome outcome = read("x.json", "{\"text\":\"A.\"}}}");
    assertThat(outcome.ids()).containsExactly("x");
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .contains("ERROR x.json: after the article");
  }

  @Test
  void filesWithoutRecordsAreTold() throws Exception {
    Inputs inputs =
        new Inputs(folder)
            .file("a.json", "[]")
            .file("b.jsonl", "\n")
            .file("c.json", " \n")
            .file("d.jsonl", "");
    Inputs.Outcome outcome = inputs.read();
    assertThat(outcome.messages())
        .containsExactly(
            "WARNING a.json: holds no records",
            "WARNING b.jsonl: holds no records",
            "ERROR c.json: the file is empty",
            "WARNING d.jsonl: holds no records");
  }

  @Test
  void packedRecordsBeforeACutAreKept() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines.append("{\"text\":\"Line ").append(i * 7919 % 5000).append(".\"}\n");
    }
    byte[] packed = Inputs.gzip(lines.toString());
    Inputs.Outcome outcome =
        new Inputs(folder).file("x.jsonl.gz", Arrays.copyOf(packed, packed.length / 2)).read();
    assertThat(outcome.articles).hasSizeBetween(1000, 4000);
    assertThat(outcome.messages()).singleElement().asString().contains("cut off in the middle");
    String json = "[" + lines.toString().strip().replace("\n", ",\n") + "]";
    packed = Inputs.gzip(json);
    outcome =
        new Inputs(folder)
            .file("x.json.gz", Arrays.copyOf(packed, packed.length / 2))
            .read("x.json.gz");
    assertThat(outcome.articles).hasSizeBetween(1000, 4000);
    assertThat(outcome.messages()).singleElement().asString().contains("cut off in the middle");
  }

  @Test
  void readsAllFieldsUnderTheirUsualNames() throws Exception {
    Inputs.Outcome outcome =
        read(
            "x.jsonl",
            """
            {"Body": "A.", "HEADLINE": " The\\n title ", "byline": "By Jane Roe and John Doe", "Source": "The Post", "pub_date": "May 28, 2026", "url": "https://post.example/a", "lang": "en", "place": "PORT ELLIS"}
            {"content": "B.", "text": " ", "authors": ["Jane Roe", {"name": "John Doe"}], "source": {"id": null, "name": "The Post"}, "date": 1779960600, "title": null}
            {"text": ["One.", "Two."], "author": {"name": "Jane Roe"}, "published": "03/04/2026", "publisher": NaN, "title": {"rendered": "T"}}
            """);
    assertThat(outcome.texts()).containsExactly("A.", "B.", "One.\n\nTwo.");
    assertThat(outcome.articles)
        .extracting(a -> a.metadata())
        .containsExactly(
            new Metadata(
                "The title",
                List.of("Jane Roe", "John Doe"),
                "The Post",
                "2026-05-28",
                "PORT ELLIS",
                "https://post.example/a",
                "en"),
            new Metadata(
                null,
                List.of("Jane Roe", "John Doe"),
                "The Post",
                "2026-05-28T09:30:00Z",
                null,
                null,
                null),
            new Metadata("T", List.of("Jane Roe"), null, "03/04/2026", null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Jane Roe, The Post                 ; The Post ; Jane Roe",
        "Jane Roe, Political Editor, The Post  ; the post ; Jane Roe",
        "The Post                              ; The Post ; The Post",
        "Jane Roe, Jane Roe                    ;          ; Jane Roe",
      })
  void thePublisherIsNoAuthorBesideOthers(String byline, String publisher, String authors)
      throws Exception {
    String json =
        "{\"text\":\"A.\",\"byline\":\"" + byline + "\",\"publisher\":\"" + publisher + "\"}";
    assertThat(read("x.json", json).only().metadata().authors()).containsExactly(authors);
  }

  @Test
  void zerosAndControlCharactersAreToldInPlainWords() throws Exception {
    Inputs inputs =
        new Inputs(folder)
            .file("a.jsonl", new byte[3000])
            .file("b.json", new byte[3000])
            .file("c.csv", new byte[3000])
            .file("d.jsonl", "\u0001\u0002 {\n");
    Inputs.Outcome outcome = inputs.read();
    assertThat(outcome.failedIds()).containsExactly("a-1", "b", "c", "d-1");
    assertThat(outcome.messages()).allMatch(m -> m.startsWith("ERROR") && m.length() < 300);
    assertThat(outcome.messages()).noneMatch(m -> m.chars().anyMatch(Character::isISOControl));
  }

  @Test
  void optionsNameOtherFields() throws Exception {
    Inputs inputs =
        new Inputs(folder)
            .file(
                "x.json",
                "{\"text\": \"no\", \"story\": {\"full\": \"Yes.\"}, \"key\": \"k1\", \"w\": \"Jane Roe\"}")
            .fields("text=story.full")
            .fields("id=key")
            .fields("authors=nobody,w");
    Inputs.Outcome outcome = inputs.read();
    assertThat(outcome.ids()).containsExactly("k1");
    assertThat(outcome.texts()).containsExactly("Yes.");
    assertThat(outcome.only().metadata().authors()).containsExactly("Jane Roe");
  }

  @Test
  void aSecondRecordWithTheSameIdIsNotRead() throws Exception {
    Inputs.Outcome outcome =
        read(
            "x.jsonl",
            "{\"id\":\"a\",\"text\":\"A.\"}\n{\"id\":\"a\",\"text\":\"B.\"}\n{\"id\":\"a\",\"text\":\"\"}\n"
                + "{\"id\":\"b\",\"text\":\"\"}\n{\"id\":\"b\",\"text\":\"C.\"}\n");
    assertThat(outcome.texts()).containsExactly("A.");
    assertThat(outcome.failedIds()).containsExactly("b");
    assertThat(outcome.messages())
        .containsExactly(
            "ERROR x.jsonl#2 is not read: the id 'a' is taken by x.jsonl#1",
            "ERROR x.jsonl#3 is not read: the id 'a' is taken by x.jsonl#1 (line 3: the text is empty)",
            "ERROR x.jsonl#4: line 4: the text is empty",
            "ERROR x.jsonl#5 is not read: the id 'b' is taken by x.jsonl#4");
    assertThat(outcome.problems).allMatch(p -> p.article() != null && p.stage().equals("ingest"));
  }

  @Test
  void otherEncodings() throws Exception {
    String lines = "{\"text\":\"Café “A”.\"}\n{\"text\":\"😀 B.\"}\n";
    byte[] wide = ("\uFEFF" + lines).getBytes(UTF_16LE);
    Inputs.Outcome outcome = new Inputs(folder).file("a.jsonl", wide).file("b.json", wide).read();
    assertThat(outcome.texts()).containsExactly("Café “A”.", "😀 B.", "Café “A”.", "😀 B.");
    assertThat(outcome.problems).isEmpty();
    byte[] old = "{\"text\":\"Plain.\"}\n{\"text\":\"Café “A”.\"}\n".getBytes(WINDOWS);
    outcome = new Inputs(folder).file("a.jsonl", old).file("b.json", old).read();
    assertThat(outcome.texts()).containsExactly("Plain.", "Café “A”.", "Plain.", "Café “A”.");
    assertThat(outcome.messages())
        .containsExactly(
            "WARNING a.jsonl#2: line 2: not valid UTF-8, read as windows-1252",
            "WARNING b.json: not valid UTF-8 in line 2: read as windows-1252");
  }

  @Test
  void halvesOfCharactersAreReplaced() throws Exception {
    Inputs.Outcome outcome = read("x.json", "{\"text\":\"A \\ud83d b \\ud83d\\ude00.\"}");
    assertThat(outcome.only().text()).isEqualTo("A \uFFFD b 😀.");
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .startsWith("WARNING")
        .contains("surrogate");
  }

  @Test
  void aRecordThatIsTooLongFailsAlone() throws Exception {
    String lines =
        "{\"text\":\"A.\"}\n{\"text\":\"" + "x".repeat(300_000) + "\"}\n{\"text\":\"B.\"}\n";
    Inputs.Outcome outcome = new Inputs(folder).file("x.jsonl", lines).maxTextBytes(1000).read();
    assertThat(outcome.texts()).containsExactly("A.", "B.");
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .contains("line 2: longer than the 1000 bytes");
    String list = "[" + lines.strip().replace("\n", ",") + "]";
    outcome = new Inputs(folder).file("x.json", list).maxTextBytes(1000).read("x.json");
    assertThat(outcome.texts()).containsExactly("A.");
    assertThat(outcome.failedIds()).containsExactly("x-2");
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .contains("longer than the 1000 bytes");
  }

  @Test
  void jsonOverManyLinesUnderTheNameOfJsonLinesIsRead() throws Exception {
    Inputs.Outcome outcome =
        read("x.jsonl", "[\n  {\n    \"text\": \"A.\"\n  },\n  {\n    \"text\": \"B.\"\n  }\n]\n");
    assertThat(outcome.texts()).containsExactly("A.", "B.");
    outcome = read("x.jsonl", "{\n    \"text\": \"A.\"\n}\n");
    assertThat(outcome.texts()).containsExactly("A.");
  }

  @Test
  void packedAndManyAreReadOneByOne() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append("{\"id\":\"n").append(i).append("\",\"text\":\"Line.\"}\n");
    }
    Inputs inputs =
        new Inputs(folder).file("x.jsonl.gz", Inputs.gzip(lines.toString().getBytes(UTF_8)));
    assertThat(inputs.read().ids()).hasSize(3000).startsWith("n0", "n1").endsWith("n2999");
  }
}
