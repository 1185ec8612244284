package org.broadsheet.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentences;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.article.Metadata;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.LocalEntity;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules, titles, status words and times make of trees that were made by hand. */
class RelationFinderTest {
  private static final RelationFinder FINDER = new RelationFinder(RuleBook.bundled());

  /** "Otto Brandt, a … , spoke.": the words of the role are the second column. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a/DT/O/6/det {}/NN/O/2/appos | governor | governor | ASSERTED",
        "a/DT/O/6/det former/JJ/O/6/amod {}/NN/O/2/appos | governor | governor | FORMER",
        "an/DT/O/6/det alleged/JJ/O/6/amod {}/NN/O/2/appos | smuggler | smuggler | ALLEGED",
        "a/DT/O/6/det possible/JJ/O/6/amod {}/NN/O/2/appos | candidate | candidate | POSSIBLE",
        "a/DT/O/6/det political/JJ/O/6/amod {}/NN/O/2/appos | analyst | political analyst | ASSERTED",
        "a/DT/O/6/det tall/JJ/O/6/amod {}/NN/O/2/appos | analyst | analyst | ASSERTED",
      })
  void readsTitleAndStatusOfRole(String role, String noun, String title, Status status) {
    String filled = role.replace("{}", noun);
    int words = filled.split(" ").length;
    filled = filled.replace("/O/6/", "/O/" + (3 + words) + "/");
    Document d =
        Sentences.document(
            "Otto/NNP/PERSON/2/compound Brandt/NNP/PERSON/"
                + (5 + words)
                + "/nsubj ,/,/O/2/punct "
                + filled
                + " ,/,/O/2/punct spoke/VBD/O/0/root ././O/"
                + (5 + words)
                + "/punct");
    List<Relation> found = FINDER.find(d, person("Otto Brandt", 0, 2));
    assertThat(found).extracting(Relation::name).containsExactly("per:title");
    assertThat(words(d, found.get(0))).isEqualTo(title);
    assertThat(found.get(0).status()).isEqualTo(status);
    assertThat(found.get(0).isStated()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"week", "city", "woman", "sister"})
  void takesNoOtherNounForTitle(String noun) {
    Document d =
        Sentences.document(
            "Otto/NNP/PERSON/2/compound Brandt/NNP/PERSON/7/nsubj ,/,/O/2/punct a/DT/O/5/det "
                + noun
                + "/NN/O/2/appos ,/,/O/2/punct spoke/VBD/O/0/root");
    assertThat(FINDER.find(d, person("Otto Brandt", 0, 2))).isEmpty();
  }

  @Test
  void readsTermOfOfficeThatIsOver() {
    Document plain =
        Sentences.document(
            "Otto/NNP/PERSON/2/compound Brandt/NNP/PERSON/5/nsubj was/VBD/O/5/cop the/DT/O/5/det"
                + " governor/NN/O/0/root from/IN/O/7/case 2019/CD/O/5/nmod to/IN/O/9/case"
                + " 2023/CD/O/5/nmod ././O/5/punct");
    Document d =
        new Document(
            plain.article(),
            plain.sentences(),
            plain.names(),
            List.of(date(6, "2019"), date(8, "2023")),
            List.of());
    Relation r = FINDER.find(d, person("Otto Brandt", 0, 2)).get(0);
    assertThat(r.name()).isEqualTo("per:title");
    assertThat(r.period()).isEqualTo("2019/2023");
    assertThat(r.status()).isEqualTo(Status.FORMER);
    assertThat(r.isStated()).isTrue();
  }

  /** "the governor from 2019 to 2023" beside a name, in an article of that date. */
  @ParameterizedTest
  @CsvSource({"2026-05-28, FORMER", "2023-05-28, ASSERTED", "2021, ASSERTED"})
  void takesTermThatEndedBeforePublicationForPast(String published, Status status) {
    Metadata metadata = new Metadata(null, List.of(), null, published, null, null, "en");
    Document d =
        Sentences.withTimes(
            Sentences.paragraphs(
                metadata,
                List.of(
                    "Otto/NNP/PERSON/2/compound Brandt/NNP/PERSON/11/nsubj ,/,/O/2/punct"
                        + " the/DT/O/5/det governor/NN/O/2/appos from/IN/O/7/case"
                        + " 2019/CD/O/5/nmod to/IN/O/9/case 2023/CD/O/5/nmod ,/,/O/2/punct"
                        + " spoke/VBD/O/0/root ././O/11/punct")),
            date(6, "2019"),
            date(8, "2023"));
    Relation r = FINDER.find(d, person("Otto Brandt", 0, 2)).get(0);
    assertThat(r.period()).isEqualTo("2019/2023");
    assertThat(r.status()).isEqualTo(status);
  }

  @Test
  void deniesWhatSentenceDenies() {
    Document d =
        Sentences.document(
            "Otto/NNP/PERSON/2/compound Brandt/NNP/PERSON/6/nsubj is/VBZ/O/6/cop"
                + " not/RB/O/6/advmod the/DT/O/6/det governor/NN/O/0/root ././O/6/punct");
    assertThat(FINDER.find(d, person("Otto Brandt", 0, 2)))
        .extracting(Relation::status)
        .containsExactly(Status.DENIED);
  }

  @Test
  void namesWhomPronounStandsForInSameSentence() {
    Document d =
        Sentences.document(
            "Rosa/NNP/PERSON/2/compound Linde/NNP/PERSON/3/nsubj came/VBD/O/0/root"
                + " with/IN/O/6/case her/PRP$/O/6/nmod:poss son/NN/O/3/obl ,/,/O/6/punct"
                + " Ivo/NNP/PERSON/9/compound Marsh/NNP/PERSON/6/appos ././O/3/punct");
    Entities entities =
        new Entities(
            List.of(entity(0, "Rosa Linde"), entity(1, "Ivo Marsh")),
            List.of(
                mention(0, 2, 0, MentionForm.NAME),
                mention(4, 5, 0, MentionForm.PRONOUN),
                mention(7, 9, 1, MentionForm.NAME)));
    Relation r = FINDER.find(d, entities).get(0);
    assertThat(r.name()).isEqualTo("per:children");
    assertThat(r.subject().tokens()).isEqualTo(new TokenRange(0, 2));
    assertThat(r.object().tokens()).isEqualTo(new TokenRange(7, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "Denmark, per:countries_of_residence",
    "Bavaria, per:statesorprovinces_of_residence",
    "Grindholm, per:cities_of_residence",
  })
  void givesResidenceTheSlotOfThePlace(String place, String slot) {
    Document d =
        Sentences.document(
            "Otto/NNP/PERSON/2/compound Brandt/NNP/PERSON/3/nsubj lives/VBZ/O/0/root"
                + " in/IN/O/5/case "
                + place
                + "/NNP/LOCATION/3/obl ././O/3/punct");
    Entities entities =
        new Entities(
            List.of(
                entity(0, "Otto Brandt"),
                new LocalEntity(1, EntityType.PLACE, place, List.of(), List.of(), null)),
            List.of(
                mention(0, 2, 0, MentionForm.NAME),
                new Mention(
                    0, new TokenRange(4, 5), 4, EntityType.PLACE, MentionForm.NAME, 1, null)));
    assertThat(FINDER.find(d, entities)).extracting(Relation::name).containsExactly(slot);
  }

  private static TimeMention date(int token, String iso) {
    return new TimeMention(0, new TokenRange(token, token + 1), "DATE", iso, iso);
  }

  private static Entities person(String name, int first, int end) {
    return new Entities(
        List.of(entity(0, name)), List.of(mention(first, end, 0, MentionForm.NAME)));
  }

  private static LocalEntity entity(int index, String name) {
    return new LocalEntity(index, EntityType.PERSON, name, List.of(), List.of(), null);
  }

  private static Mention mention(int first, int end, int entity, MentionForm form) {
    return new Mention(
        0, new TokenRange(first, end), end - 1, EntityType.PERSON, form, entity, null);
  }

  private static String words(Document d, Relation r) {
    return r.object().tokens().span(d.sentence(0)).in(d.text());
  }
}
