package org.broadsheet.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.text.Span;

/** Annotates with Stanford CoreNLP and turns its maps into our records. */
public final class CoreNlpAnnotator implements Annotator {
  private final StanfordCoreNLP pipeline;

  public CoreNlpAnnotator() {
    Properties p = new Properties();
    p.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    p.setProperty("ner.applyFineGrained", "false");
    p.setProperty("ner.buildEntityMentions", "false");
    p.setProperty("ner.docdate.usePresent", "false");
    p.setProperty("sutime.binders", "0");
    p.setProperty("tokenize.options", "invertible=true,quotes=not_cp1252,splitHyphenated=false");
    pipeline = new StanfordCoreNLP(p);
  }

  @Override
  public Document annotate(CleanArticle article) {
    List<Sentence> sentences = new ArrayList<>();
    List<NameMention> names = new ArrayList<>();
    List<TimeMention> times = new ArrayList<>();
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      if (block.kind() == BlockKind.BOILERPLATE) {
        continue;
      }
      Annotation a = new Annotation(block.span().in(article.text()));
      if (article.metadata().published() != null) {
        a.set(CoreAnnotations.DocDateAnnotation.class, article.metadata().published());
      }
      pipeline.annotate(a);
      for (CoreMap s : a.get(CoreAnnotations.SentencesAnnotation.class)) {
        Sentence sentence = sentence(s, sentences.size(), b, block);
        sentences.add(sentence);
        addNames(sentence, names);
        addTimes(s, sentence, times);
      }
    }
    return new Document(article, sentences, names, times, List.of());
  }

  private static Sentence sentence(CoreMap s, int index, int b, Block block) {
    List<Token> tokens = new ArrayList<>();
    int base = block.span().start();
    for (CoreLabel l : s.get(CoreAnnotations.TokensAnnotation.class)) {
      String ner = l.ner() == null ? "O" : l.ner();
      ner = List.of("PERSON", "ORGANIZATION", "LOCATION", "MISC").contains(ner) ? ner : "O";
      tokens.add(
          new Token(
              tokens.size(),
              new Span(base + l.beginPosition(), base + l.endPosition()),
              l.originalText(),
              l.lemma(),
              l.tag(),
              ner));
    }
    SemanticGraph g = s.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    int[] governors = new int[tokens.size()];
    String[] relations = new String[tokens.size()];
    Arrays.fill(governors, DependencyTree.ROOT);
    Arrays.fill(relations, "root");
    for (SemanticGraphEdge e : g.edgeIterable()) {
      governors[e.getDependent().index() - 1] = e.getGovernor().index() - 1;
      relations[e.getDependent().index() - 1] = e.getRelation().toString();
    }
    Span span = new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
    return new Sentence(
        index, b, block.kind(), span, tokens, DependencyTree.of(governors, relations));
  }

  private static void addNames(Sentence s, List<NameMention> names) {
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
  }

  private static void addTimes(CoreMap s, Sentence sentence, List<TimeMention> times) {
    List<CoreLabel> labels = s.get(CoreAnnotations.TokensAnnotation.class);
    for (int i = 0; i < labels.size(); ) {
      Timex t = labels.get(i).get(TimeAnnotations.TimexAnnotation.class);
      int end = i + 1;
      if (t != null) {
        while (end < labels.size()
            && t.equals(labels.get(end).get(TimeAnnotations.TimexAnnotation.class))) {
          end++;
        }
        times.add(
            new TimeMention(
                sentence.index(), new TokenRange(i, end), t.timexType(), t.value(), null));
      }
      i = end;
    }
  }
}
