package org.broadsheet.annotate;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;
import org.broadsheet.text.OffsetMap;
import org.broadsheet.text.Span;

/**
 * Makes annotated sentences by hand, for tests that need no models.
 *
 * <p>A token is {@code word/TAG}, {@code word/TAG/NAME}, {@code word/TAG/NAME/governor/relation} or
 * {@code word/TAG/NAME/governor/relation/lemma}; a slash inside a word is written {@code \/}. The
 * governor counts from 1 as in CoNLL files, 0 for the root; a sentence whose first token has none
 * is not parsed. Lemmas are CoreNLP's where none is given. Words are put together as in print: no
 * space before a comma, a full stop or a possessive, none after an opening bracket or quotation
 * mark, none around a hyphen of its own.
 *
 * <pre>{@code
 * Sentences.parse("Ortiz/NNP/PERSON/2/nsubj said/VBD/O/0/root nothing/NN/O/2/obj ././O/2/punct")
 * }</pre>
 */
public final class Sentences {
  private Sentences() {}

  /** One sentence of the story, standing at offset 0 of its text. */
  public static Sentence parse(String notation) {
    return document(notation).sentence(0);
  }

  /** A document of one paragraph. */
  public static Document document(String... notations) {
    return paragraphs(List.of(notations));
  }

  /** A document with one paragraph a list; names are runs of tokens with the same label. */
  @SafeVarargs
  public static Document paragraphs(List<String>... paragraphs) {
    return paragraphs(Metadata.NONE, paragraphs);
  }

  /** The same with metadata, for what depends on the date or place of publication. */
  @SafeVarargs
  public static Document paragraphs(Metadata metadata, List<String>... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (List<String> paragraph : paragraphs) {
      if (!blocks.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.length();
      for (String notation : paragraph) {
        if (text.length() > start) {
          text.append(' ');
        }
        sentences.add(sentence(notation, text, sentences.size(), blocks.size()));
      }
      blocks.add(new Block(BlockKind.BODY, new Span(start, text.length()), null, null));
    }
    Article article = new Article(new ArticleId("test"), "test.txt", text.toString(), metadata);
    CleanArticle clean =
        new CleanArticle(
            article,
            article.text(),
            OffsetMap.identity(text.length()),
            blocks,
            metadata,
            List.of());
    List<NameMention> names = new ArrayList<>();
    sentences.forEach(s -> names.addAll(namesOf(s)));
    return new Document(clean, sentences, names, List.of(), List.of());
  }

  /** The document with these temporal expressions. */
  public static Document withTimes(Document document, TimeMention... times) {
    return new Document(
        document.article(),
        document.sentences(),
        document.names(),
        List.of(times),
        document.problems());
  }

  private static List<NameMention> namesOf(Sentence s) {
    List<NameMention> names = new ArrayList<>();
    for (int i = 0; i < s.size(); ) {
      int end = i + 1;
      if (s.token(i).isNamed()) {
        while (end < s.size() && s.token(end).name().equals(s.token(i).name())) {
          end++;
        }
        names.add(new NameMention(s.index(), new TokenRange(i, end), s.token(i).name()));
      }
      i = end;
    }
    return names;
  }

  private static Sentence sentence(String notation, StringBuilder text, int index, int block) {
    List<Token> tokens = new ArrayList<>();
    List<Integer> governors = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    boolean inQuotes = false;
    boolean glue = true;
    for (String part : notation.strip().split("\\s+")) {
      String[] fields = part.split("(?<!\\\\)/", -1);
      if (part.startsWith("//")) { // the slash itself
        fields = ("\\/" + part.substring(1)).split("(?<!\\\\)/", -1);
      }
      if (fields.length < 2
          || fields.length == 4
          || fields.length > 6
          || List.of(fields).contains("")) {
        throw new IllegalArgumentException("not word/TAG/NAME/governor/relation/lemma: " + part);
      }
      String word = fields[0].replace("\\/", "/");
      String tag = fields[1];
      boolean opens = word.equals("\"") ? !inQuotes : tag.equals("``") || tag.equals("-LRB-");
      inQuotes = word.equals("\"") != inQuotes;
      if (!glue && !leansBack(word, tag, opens)) {
        text.append(' ');
      }
      Span span = new Span(text.length(), text.length() + word.length());
      text.append(word);
      glue = opens || tag.equals("$") || tag.equals("HYPH") || tag.equals("#");
      String lemma = fields.length == 6 ? fields[5] : Morphology.lemmaStatic(word, tag);
      tokens.add(
          new Token(tokens.size(), span, word, lemma, tag, fields.length > 2 ? fields[2] : "O"));
      if (fields.length > 4) {
        governors.add(Integer.parseInt(fields[3]) - 1);
        relations.add(fields[4]);
      }
    }
    if (!governors.isEmpty() && governors.size() != tokens.size()) {
      throw new IllegalArgumentException("some tokens have a governor and some not: " + notation);
    }
    DependencyTree tree =
        governors.isEmpty()
            ? DependencyTree.NONE
            : DependencyTree.of(
                governors.stream().mapToInt(g -> g).toArray(), relations.toArray(String[]::new));
    Span span = new TokenRange(0, tokens.size()).span(tokens);
    return new Sentence(index, block, BlockKind.BODY, span, tokens, tree);
  }

  private static boolean leansBack(String word, String tag, boolean opens) {
    return switch (tag) {
      case ".", ",", "''", "POS", "-RRB-", "HYPH" -> !opens;
      case ":" -> word.equals(":") || word.equals(";");
      default ->
          word.equals("%") || word.matches("n['’]t|['’].{1,2}") || word.equals("\"") && !opens;
    };
  }
}
