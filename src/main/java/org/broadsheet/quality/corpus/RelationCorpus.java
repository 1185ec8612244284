package org.broadsheet.quality.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.quality.corpus.CorpusException.Kind;
import org.broadsheet.text.FileNames;
import org.broadsheet.text.Span;

/**
 * Sentences with marked relations, in the layout of CoNLL04 (Roth, Yih 2004) as relation extraction
 * has it since Bekoulis et al. (2018): {@code #doc N} before each, then a line a token of five
 * cells divided by tabs: its number, the token, its entity label ({@code B-Peop}, {@code I-Peop},
 * {@code O}), the list of its relations, and the list of the tokens that they lead to. A relation
 * stands at the last token of its first name and leads to the last one of its second.
 *
 * @param texts in the order of the file
 * @param warnings relations that were left out, because they lead to no name
 */
public record RelationCorpus(List<MarkedRelations> texts, List<String> warnings) {
  private static final String LAYOUT =
      "a corpus has a line '#doc N' before each sentence and a line of five cells for each token:"
          + " number, token, label, ['relation'], [number]";

  private static final Pattern NAME = Pattern.compile("'([^']*)'");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  public RelationCorpus {
    texts = List.copyOf(texts);
    warnings = List.copyOf(warnings);
  }

  /** A token's line. */
  private record Line(int number, String token, String label, String names, String targets) {}

  /**
   * Reads a corpus.
   *
   * @throws CorpusException where the file is not in that layout
   */
  public static RelationCorpus read(Path file) throws CorpusException {
    if (!Files.exists(file)) {
      throw new CorpusException(Kind.UNREADABLE, file + " does not exist");
    }
    if (Files.isDirectory(file)) {
      throw new CorpusException(Kind.NOT_A_CORPUS, file + " is a folder; " + LAYOUT);
    }
    List<String> faults = new ArrayList<>();
    String content = Texts.read(file, faults);
    if (!content.startsWith("#doc")) {
      throw new CorpusException(Kind.NOT_A_CORPUS, file + " holds something else; " + LAYOUT);
    }
    return new Reader(file, faults).read(content);
  }

  private static final class Reader {
    private final Path file;
    private final String name;
    private final List<String> faults;
    private final List<String> warnings = new ArrayList<>();
    private final List<MarkedRelations> texts = new ArrayList<>();

    Reader(Path file, List<String> faults) {
      this.file = file;
      this.name = FileNames.of(file).replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
      this.faults = faults;
    }

    RelationCorpus read(String content) throws CorpusException {
      List<Line> lines = new ArrayList<>();
      String[] all = content.split("\r?\n", -1);
      for (int i = 0; i < all.length; i++) {
        String[] cells = all[i].split("\t", -1);
        if (all[i].startsWith("#doc")) {
          text(lines);
          lines.clear();
        } else if (cells.length == 5 && !cells[1].isEmpty()) {
          lines.add(new Line(i + 1, cells[1], cells[2], cells[3], cells[4]));
        } else if (!all[i].isBlank()) {
          faults.add(
              String.format(
                  Locale.ROOT, "%s:%d: five cells are wanted, not '%s'", file, i + 1, all[i]));
        }
      }
      text(lines);
      if (!faults.isEmpty()) {
        throw CorpusException.faulty(faults);
      }
      return new RelationCorpus(texts, warnings);
    }

    private void text(List<Line> lines) {
      if (lines.isEmpty()) {
        return;
      }
      ReadableText text = ReadableText.of(lines.stream().map(Line::token).toList());
      Map<Integer, Span> names = names(lines, text);
      List<MarkedRelation> relations = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        relations(lines.get(i), i, names, relations);
      }
      String id = String.format(Locale.ROOT, "%s-%04d", name, texts.size() + 1);
      Article article = new Article(new ArticleId(id), id, text.text(), Metadata.NONE);
      texts.add(new MarkedRelations(article, relations));
    }

    /** The places of the names, by the numbers of their last tokens. */
    private static Map<Integer, Span> names(List<Line> lines, ReadableText text) {
      Map<Integer, Span> names = new HashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        String label = lines.get(i).label();
        if (label.startsWith("B-")) {
          int last = i;
          String inside = "I-" + label.substring(2);
          while (last + 1 < lines.size() && lines.get(last + 1).label().equals(inside)) {
            last++;
          }
          names.put(last, new Span(text.tokens().get(i).start(), text.tokens().get(last).end()));
        }
      }
      return names;
    }

    private void relations(
        Line line, int token, Map<Integer, Span> names, List<MarkedRelation> relations) {
      List<String> called = all(NAME, line.names(), 1);
      List<String> targets = all(NUMBER, line.targets(), 0);
      if (called.isEmpty() || called.size() != targets.size()) {
        faults.add(
            file
                + ":"
                + line.number()
                + ": as many relations as numbers are wanted, not "
                + line.names()
                + " and "
                + line.targets());
        return;
      }
      for (int i = 0; i < called.size(); i++) {
        if (called.get(i).equals("N")) {
          continue;
        }
        Span subject = names.get(token);
        Span object = names.get(Integer.parseInt(targets.get(i)));
        if (subject == null || object == null) {
          warnings.add(
              file + ":" + line.number() + ": '" + called.get(i) + "' does not join two names");
        } else {
          relations.add(new MarkedRelation(called.get(i), subject, object));
        }
      }
    }

    private static List<String> all(Pattern pattern, String cell, int group) {
      List<String> found = new ArrayList<>();
      Matcher m = pattern.matcher(cell);
      while (m.find()) {
        found.add(m.group(group));
      }
      return found;
    }
  }
}
