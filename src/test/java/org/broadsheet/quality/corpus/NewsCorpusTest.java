package org.broadsheet.quality.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.dataset.TextRange;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsCorpusTest {
  private static final String MARKS =
      """
      {"metadata": {"title": "Tolls rise", "authors": ["Ada Quill"], "place": "",
         "place_alternatives": ["Lowmere"], "boilerplate": ["Subscribe now."]},
       "entities": [{"name": "Tom Marsh", "type": "person", "aliases": ["Marsh"]}],
       "figures": [{"begin": 20, "end": 22, "kind": "money", "value": 6.5, "value_max": null,
         "unit": "USD", "bound": "exact", "change": "up", "optional": true}],
       "claims": [{"source_begin": 24, "source_end": 33, "cue_begin": 34, "cue_end": 38,
         "content_spans": [[2, 22]], "speaker": "Tom Marsh", "kind": "indirect", "act": "say",
         "negated": false, "source_kind": "person", "certainty": "certain"}],
       "relations": [{"subject": "Tom Marsh", "relation": "per:title", "object": "mayor",
         "status": "asserted"}]}
      """;

  @TempDir Path folder;

  private NewsCorpus read(String marks) throws IOException, CorpusException {
    Files.writeString(folder.resolve("tolls.txt"), "😀 The toll will be $6, Tom Marsh said.");
    Files.writeString(folder.resolve("tolls.gold.json"), marks);
    return NewsCorpus.read(folder);
  }

  @Test
  void readsAllThatIsMarked() throws Exception {
    MarkedNews news = read(MARKS).articles().get(0);

    assertThat(news.article().id().value()).isEqualTo("tolls");
    assertThat(news.metadata()).containsEntry("authors", List.of("Ada Quill"));
    assertThat(news.metadata()).containsEntry("place", List.of());
    assertThat(news.alternatives()).containsEntry("place", List.of("Lowmere"));
    assertThat(news.boilerplate()).containsExactly("Subscribe now.");
    assertThat(news.entities().get(0).aliases()).containsExactly("Marsh");
    assertThat(news.figures().get(0).range()).isEqualTo(new TextRange(20, 22));
    assertThat(news.figures().get(0).value()).isEqualByComparingTo("6.5");
    assertThat(news.figures().get(0).valueMax()).isNull();
    assertThat(news.figures().get(0).isOptional()).isTrue();
    assertThat(news.claims().get(0).details()).containsEntry("negated", "false");
    assertThat(news.claims().get(0).parts().source()).containsExactly(new Span(25, 34));
    assertThat(news.relations().get(0).object()).isEqualTo("mayor");
  }

  @Test
  void saysWhichMarkIsWrong() {
    assertThatThrownBy(
            () ->
                read(
                    MARKS
                        .replace("\"act\": \"say\",", "")
                        .replace("[[2, 22]]", "[[2, 99]]")
                        .replace("\"relations\"", "\"relatoins\"")))
        .hasMessageContaining("tolls.gold.json: claims[0]: the text has no stretch 2-99")
        .hasMessageContaining("tolls.gold.json: claims[0] has no 'act'")
        .hasMessageContaining("tolls.gold.json: has no list 'relations'");
  }

  @Test
  void marksNeedTheirText() throws Exception {
    Files.writeString(folder.resolve("bank.gold.json"), MARKS);

    assertThatThrownBy(() -> NewsCorpus.read(folder))
        .hasMessageContaining("bank.gold.json: there is no bank.txt for it");
  }

  @Test
  void aFolderWithoutMarksIsNoCorpus() {
    assertThatThrownBy(() -> NewsCorpus.read(folder))
        .hasMessageContaining("holds no *.gold.json; a corpus has NAME.txt and NAME.gold.json");
  }
}
