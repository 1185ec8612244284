package org.broadsheet.relation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;
import org.broadsheet.pattern.Facts;
import org.broadsheet.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * What relation patterns may ask about a token:
 *
 * <ul>
 *   <li>{@code entity}, the type of the entity in whose name it stands; {@code head}, that of the
 *       mention of any form that it heads; {@code named}, the same at the head of a name only;
 *       {@code form}, the form of the mention that it heads;
 *   <li>{@code place}, {@code country}, {@code region} or {@code city} for the words of a listed
 *       place, whatever mention they stand in;
 *   <li>{@code role}, the kind of the title that its lemma is: {@code political}, {@code business};
 *   <li>{@code time}, the TIMEX3 type of the temporal expression in which it stands, in lower case.
 * </ul>
 *
 * <p>Made for one article, used by one thread.
 */
final class RelationFacts implements Facts {
  static final Set<String> NAMES =
      Set.of("entity", "head", "named", "form", "place", "role", "time");

  private final Document document;
  private final Entities entities;
  private final Places places;
  private final Lexicon titles;
  private final Map<Integer, @Nullable String[]> placeKinds = new HashMap<>();

  RelationFacts(Document document, Entities entities, Places places, Lexicon titles) {
    this.document = document;
    this.entities = entities;
    this.places = places;
    this.titles = titles;
  }

  @Override
  public @Nullable String value(Sentence sentence, int token, String attribute) {
    return switch (attribute) {
      case "place" ->
          placeKinds.computeIfAbsent(sentence.index(), i -> places.kinds(sentence))[token];
      case "role" -> {
        Lexicon.Entry title = titles.find(sentence.token(token).lemma());
        yield title == null ? null : title.get("kind");
      }
      case "time" -> time(sentence, token);
      default -> ofMention(entities.at(sentence.index(), token), token, attribute);
    };
  }

  private static @Nullable String ofMention(@Nullable Mention m, int token, String attribute) {
    if (m == null) {
      return null;
    }
    boolean isHead = m.head() == token;
    return switch (attribute) {
      case "entity" -> m.form() == MentionForm.NAME ? name(m.type()) : null;
      case "head" -> isHead ? name(m.type()) : null;
      case "named" -> isHead && m.form() == MentionForm.NAME ? name(m.type()) : null;
      case "form" -> isHead ? name(m.form()) : null;
      default -> null;
    };
  }

  private @Nullable String time(Sentence sentence, int token) {
    for (TimeMention t : document.timesIn(sentence.index())) {
      if (t.tokens().contains(token)) {
        return t.type().toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }

  private static String name(Enum<?> e) {
    return e.name().toLowerCase(Locale.ROOT);
  }
}
