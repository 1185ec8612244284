package org.broadsheet.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentences;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.LocalEntity;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names the model is asked about: a run of capitals is a name, its label its type. */
class PairsTest {
  private static final RuleBook BOOK = RuleBook.bundled();
  private static final Pairs PAIRS = new Pairs(PairRule.read(BOOK), new Places(BOOK));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Brandt/PERSON of/O Siemens/ORGANIZATION | Brandt employer Siemens",
        "Brandt/PERSON likes/O Oslo/PLACE | Brandt residence Oslo",
        "Siemens/ORGANIZATION in/O Oslo/PLACE | Siemens seat Oslo",
        "Oslo/PLACE ,/O Norway/PLACE | Oslo part Norway",
        // no country lies in a place, and nothing in a country that is not its own
        "Norway/PLACE and/O Denmark/PLACE | ''",
        "Oslo/PLACE and/O Denmark/PLACE | ''",
        "Norwegian_Navy/ORGANIZATION and/O Denmark/PLACE | ''",
        "Norwegian_Navy/ORGANIZATION in/O Norway/PLACE | Norwegian Navy seat Norway",
        "Brandt/PERSON and/O Linde/PERSON | ''",
        "Brandt/PERSON spoke/O | ''",
      })
  void asksAboutNamesThatMayBeRelated(String words, String asked) {
    Document d = Sentences.document(parse(words));
    List<String> found = new ArrayList<>();
    for (Pair p : PAIRS.in(d.sentence(0), entities(words))) {
      found.add(p.words(p.subject()) + " " + p.rule().name() + " " + p.words(p.object()));
    }

    assertThat(String.join("; ", found)).isEqualTo(asked.replace("''", ""));
  }

  private static String parse(String words) {
    StringBuilder out = new StringBuilder();
    for (String word : words.replaceAll("/\\S+", "").replace('_', ' ').split(" ")) {
      out.append(out.isEmpty() ? "" : " ").append(word).append("/NNP/O/0/root");
    }
    return out.toString();
  }

  private static Entities entities(String words) {
    List<LocalEntity> entities = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    for (String word : words.split(" ")) {
      String[] parts = word.split("/", -1);
      int length = parts[0].split("_", -1).length;
      if (!parts[1].equals("O")) {
        EntityType type = EntityType.valueOf(parts[1]);
        TokenRange tokens = new TokenRange(at, at + length);
        int n = entities.size();
        entities.add(
            new LocalEntity(n, type, parts[0].replace('_', ' '), List.of(), List.of(), null));
        mentions.add(new Mention(0, tokens, at + length - 1, type, MentionForm.NAME, n, null));
      }
      at += length;
    }
    return new Entities(entities, mentions);
  }
}
