package org.broadsheet.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what a caller gives for a cell into the one form in which rows hold it, or refuses it. */
final class Cells {
  /** Digits after the point of a {@code double}, which is a probability or a score. */
  private static final int DOUBLE_SCALE = 4;

  /** More digits than any figure in a newspaper, few enough to write out. */
  private static final int MAX_DIGITS = 400;

  private Cells() {}

  /**
   * The cell for {@code value}, or {@code null} where that is an empty one ({@code null}, an empty
   * string, an empty list).
   *
   * @throws IllegalArgumentException where the column does not take it
   */
  static @Nullable Object of(Table table, Column column, @Nullable Object value) {
    Object cell = value == null ? null : convert(table, column, value);
    if (cell != null) {
      check(table, column, cell);
    }
    return cell;
  }

  private static @Nullable Object convert(Table table, Column column, Object value) {
    return switch (column.type()) {
      case STRING -> string(table, column, value);
      case INTEGER -> {
        if (value instanceof Integer) {
          yield value;
        }
        throw refused(table, column, value, "an Integer");
      }
      case NUMBER -> number(table, column, value);
      case BOOLEAN -> {
        if (value instanceof Boolean) {
          yield value;
        }
        throw refused(table, column, value, "a Boolean");
      }
      case LIST -> list(table, column, value);
      case RANGES -> ranges(table, column, value);
    };
  }

  private static @Nullable Object string(Table table, Column column, Object value) {
    if (value instanceof EntityRef) {
      checkReference(table, column, value);
      return value;
    }
    if (value instanceof Enum<?> constant) {
      boolean inCapitals = column.values().contains(constant.name());
      return inCapitals ? constant.name() : constant.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof CharSequence words) {
      return words.length() == 0 ? null : wellFormed(words.toString());
    }
    throw refused(table, column, value, "a String, an enum constant or an EntityRef");
  }

  private static BigDecimal number(Table table, Column column, Object value) {
    BigDecimal number;
    if (value instanceof BigDecimal exact) {
      number = exact;
    } else if (value instanceof Integer || value instanceof Long) {
      number = BigDecimal.valueOf(((Number) value).longValue());
    } else if (value instanceof Double d && !d.isNaN() && !d.isInfinite()) {
      number = BigDecimal.valueOf(d).setScale(DOUBLE_SCALE, RoundingMode.HALF_EVEN);
    } else {
      throw refused(table, column, value, "a BigDecimal, Integer, Long or finite Double");
    }
    return plain(number);
  }

  /**
   * The number as the dataset holds it: no trailing zeros after the point, none left to an
   * exponent.
   */
  static BigDecimal plain(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (Math.abs((long) number.scale()) + number.precision() > MAX_DIGITS) {
      throw new IllegalArgumentException("a number of more than " + MAX_DIGITS + " digits");
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static @Nullable Object list(Table table, Column column, Object value) {
    if (!(value instanceof Collection<?> items)) {
      throw refused(table, column, value, "a list of Strings or EntityRefs");
    }
    List<Object> kept = new ArrayList<>(items.size());
    for (Object item : items) {
      Object cell = item == null ? null : string(table, column, item);
      if (cell != null) {
        kept.add(cell);
      }
    }
    return kept.isEmpty() ? null : List.copyOf(kept);
  }

  private static @Nullable Object ranges(Table table, Column column, Object value) {
    if (!(value instanceof Collection<?> items)
        || !items.stream().allMatch(TextRange.class::isInstance)) {
      throw refused(table, column, value, "a list of TextRanges");
    }
    return items.isEmpty() ? null : List.copyOf(items);
  }

  private static void check(Table table, Column column, Object cell) {
    if (cell instanceof List<?> items && column.type() == ColumnType.LIST) {
      items.forEach(item -> checkWords(table, column, item));
    } else if (cell instanceof BigDecimal number) {
      checkLimits(table, column, number);
    } else if (cell instanceof Integer number) {
      checkLimits(table, column, BigDecimal.valueOf(number));
    } else {
      checkWords(table, column, cell);
    }
  }

  private static void checkWords(Table table, Column column, Object cell) {
    if (!(cell instanceof String words)) {
      return;
    }
    if (!column.values().isEmpty() && !column.values().contains(words)) {
      throw refused(table, column, words, "one of " + column.values());
    }
    if (column.pattern() != null && !column.pattern().matcher(words).matches()) {
      throw refused(table, column, words, "a string that matches " + column.pattern());
    }
  }

  private static void checkLimits(Table table, Column column, BigDecimal number) {
    if (column.minimum() != null && number.compareTo(column.minimum()) < 0) {
      throw refused(table, column, number, "a number from " + column.minimum());
    }
    if (column.maximum() != null && number.compareTo(column.maximum()) > 0) {
      throw refused(table, column, number, "a number up to " + column.maximum());
    }
  }

  private static void checkReference(Table table, Column column, Object value) {
    boolean refersToEntities =
        table.foreignKey(column.name()).filter(k -> k.table().equals("entities")).isPresent();
    if (!refersToEntities) {
      throw refused(table, column, value, "no EntityRef, since it does not name an entity");
    }
  }

  /**
   * The same string with every half of a surrogate pair that stands alone replaced by U+FFFD: such
   * a half is no character and cannot be written in UTF-8. The number of code points stays.
   */
  static String wellFormed(String s) {
    StringBuilder repaired = null;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < s.length()
          && Character.isLowSurrogate(s.charAt(i + 1))) {
        i++;
        continue;
      }
      if (repaired == null) {
        repaired = new StringBuilder(s);
      }
      repaired.setCharAt(i, '\uFFFD');
    }
    return repaired == null ? s : repaired.toString();
  }

  private static IllegalArgumentException refused(
      Table table, Column column, Object value, String wanted) {
    String found = value + " (" + value.getClass().getSimpleName() + ")";
    return new IllegalArgumentException(
        "column " + table.name() + "." + column.name() + " takes " + wanted + ", not " + found);
  }
}
