package org.broadsheet.clean;

import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what wraps characters: HTML entities (an ampersand for its entity), backslash escapes
 * ({@code \$}), and tags that were left in a text.
 */
final class Markup {
  /** The longest entity of HTML is shorter than this. */
  private static final int MAX_ENTITY = 34;

  private static final int MAX_TAG = 600;

  /** Entities and escapes inside one another deeper than this stay as they are. */
  private static final int MAX_ROUNDS = 6;

  /** What a tag does to the text around it. */
  enum Effect {
    /** A line ends here. */
    BREAK,
    /** A paragraph ends here. */
    PARAGRAPH,
    /** Nothing. */
    NONE
  }

  private final Map<String, Effect> tags;
  private boolean changed;
  private boolean commentsEnd;

  private Markup(Map<String, Effect> tags) {
    this.tags = tags;
  }

  /**
   * The text with one form for every character and nothing wrapped.
   *
   * @param tags the known tags' names, in lower case
   */
  static Draft unwrap(Draft in, Map<String, Effect> tags) {
    Markup markup = new Markup(tags);
    boolean literalLines = in.toString().indexOf('\n') < 0;
    Draft text = in;
    // "&amp;#39;" was wrapped twice.
    for (int round = 0; round < MAX_ROUNDS; round++) {
      markup.changed = false;
      text = markup.pass(Characters.fold(text), literalLines);
      if (!markup.changed) {
        return text;
      }
    }
    return Characters.fold(text);
  }

  private Draft pass(Draft in, boolean literalLines) {
    commentsEnd = true;
    Draft out = new Draft(in.length());
    int i = 0;
    while (i < in.length()) {
      int next =
          switch (in.charAt(i)) {
            case '&' -> entity(in, i, out);
            case '\\' -> escape(in, i, out, literalLines);
            case '<' -> tag(in, i, out);
            default -> i;
          };
      if (next == i) {
        out.copy(in, i++);
      } else {
        i = next;
      }
    }
    return out;
  }

  private int entity(Draft in, int i, Draft out) {
    int end = i + 1;
    while (end < in.length() && end < i + MAX_ENTITY && isEntityPart(in.charAt(end))) {
      end++;
    }
    if (in.at(end) != ';' || end < i + 3) {
      return i;
    }
    String entity = in.subSequence(i, end + 1).toString();
    String plain = Parser.unescapeEntities(entity, true);
    if (plain.equals(entity) || plain.indexOf('\0') >= 0) {
      return i;
    }
    out.replace(plain, in, i, end + 1);
    return done(end + 1);
  }

  private static boolean isEntityPart(char c) {
    return c == '#' || ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
  }

  private int escape(Draft in, int i, Draft out, boolean literalLines) {
    int end = i;
    while (in.at(end) == '\\') {
      end++;
    }
    char c = in.at(end);
    if (isAsciiPunctuation(c)) {
      out.replace(c, in, i, end + 1);
      return done(end + 1);
    }
    if (c == 'u' && end + 5 <= in.length()) {
      int code = hex(in, end + 1);
      if (code >= 0xA0) {
        out.replace((char) code, in, i, end + 5);
        return done(end + 5);
      }
    }
    if (literalLines && end == i + 1 && (c == 'n' || c == 't') && in.at(i - 1) != ':') {
      out.replace(c == 'n' ? '\n' : ' ', in, i, end + 1);
      return done(end + 1);
    }
    if (c == '\n') {
      // Markdown's hard line break.
      return done(end);
    }
    out.copy(in, i, end);
    return end;
  }

  private int done(int next) {
    changed = true;
    return next;
  }

  private static int hex(Draft in, int at) {
    int code = 0;
    for (int k = 0; k < 4; k++) {
      int digit = Character.digit(in.at(at + k), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  private static boolean isAsciiPunctuation(char c) {
    return ('!' <= c && c <= '/')
        || (':' <= c && c <= '@')
        || ('[' <= c && c <= '`' && c != '\\')
        || ('{' <= c && c <= '~');
  }

  private int tag(Draft in, int i, Draft out) {
    if (in.startsWith("<!--", i)) {
      return comment(in, i);
    }
    if (in.startsWith("<http", i)) {
      return address(in, i, out);
    }
    boolean closing = in.at(i + 1) == '/';
    int nameStart = closing ? i + 2 : i + 1;
    int p = nameStart;
    while (isNamePart(in.at(p)) && p < nameStart + 20) {
      p++;
    }
    if (p == nameStart || !Character.isLetter(in.at(nameStart))) {
      return i;
    }
    boolean bare = in.at(p) == '>' || in.startsWith("/>", p);
    if (!bare && in.at(p) != ' ' && in.at(p) != '\n' && in.at(p) != '/') {
      return i;
    }
    boolean attributes = false;
    int end = p;
    while (end < in.length() && end < i + MAX_TAG && in.charAt(end) != '>') {
      if (in.charAt(end) == '<') {
        return i;
      }
      attributes |= in.charAt(end) == '=';
      end++;
    }
    if (in.at(end) != '>') {
      return i;
    }
    String name = in.subSequence(nameStart, p).toString().toLowerCase(Locale.ROOT);
    Effect effect = effect(name, bare || attributes || in.at(p) == '/', closing || attributes);
    if (effect == null && in.at(end - 1) != '/') {
      return i;
    }
    write(effect, in, i, end + 1, out);
    return done(end + 1);
  }

  /** Markdown's {@code <https://…>}. */
  private int address(Draft in, int i, Draft out) {
    int end = i + 1;
    while (end < in.length() && end < i + MAX_TAG && in.charAt(end) > ' ') {
      if (in.charAt(end) == '>') {
        out.copy(in, i + 1, end);
        return done(end + 1);
      }
      if (in.charAt(end) == '<') {
        return i;
      }
      end++;
    }
    return i;
  }

  /** A tag that HTML does not know must look like one: it closes something or has attributes. */
  private @Nullable Effect effect(String name, boolean wellFormed, boolean certain) {
    Effect known = tags.get(name);
    return known != null && wellFormed ? known : certain ? Effect.NONE : null;
  }

  private static void write(@Nullable Effect effect, Draft in, int begin, int end, Draft out) {
    if (effect == Effect.BREAK || effect == Effect.PARAGRAPH) {
      out.replace('\n', in, begin, end);
    }
    if (effect == Effect.PARAGRAPH) {
      out.insert('\n');
    }
  }

  private int comment(Draft in, int i) {
    if (commentsEnd) {
      for (int end = i + 4; end < in.length(); end++) {
        if (in.startsWith("-->", end)) {
          return done(end + 3);
        }
      }
      commentsEnd = false;
    }
    return i;
  }

  private static boolean isNamePart(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '-';
  }
}
