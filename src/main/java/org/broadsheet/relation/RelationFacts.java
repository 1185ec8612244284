package org.broadsheet.relation;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;
import org.broadsheet.pattern.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What relation patterns may ask about a token: {@code entity}, the type of the entity in whose
 * mention it stands; {@code head}, the same at the mention's head only; {@code named}, the same at
 * the head of a name only; {@code form}, the form of the mention that it heads.
 */
record RelationFacts(Entities entities) implements Facts {
  static final Set<String> NAMES = Set.of("entity", "head", "named", "form");

  @Override
  public @Nullable String value(Sentence sentence, int token, String attribute) {
    Mention m = entities.at(sentence.index(), token);
    if (m == null) {
      return null;
    }
    boolean isHead = m.head() == token;
    return switch (attribute) {
      case "entity" -> name(m.type());
      case "head" -> isHead ? name(m.type()) : null;
      case "named" -> isHead && m.form() == MentionForm.NAME ? name(m.type()) : null;
      case "form" -> isHead ? name(m.form()) : null;
      default -> null;
    };
  }

  private static String name(Enum<?> e) {
    return e.name().toLowerCase(Locale.ROOT);
  }
}
