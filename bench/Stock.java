import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Stock CoreNLP at its defaults: {@code Stock cold|steady FOLDER THREADS COLD}. */
final class Stock {
  private Stock() {}

  public static void main(String[] args) throws Exception {
    boolean cold = args[0].equals("cold");
    int threads = Integer.parseInt(args[2]);
    Measured whole = new Measured();
    List<String> articles = Measured.articles(args[1]);
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("threads", args[2]);
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    if (cold) {
      whole.report(
          read(pipeline, first(articles, Integer.parseInt(args[3])), threads));
    } else {
      Measured.steady(() -> read(pipeline, articles, threads));
    }
    System.exit(0); // it leaves threads behind
  }

  private static List<String> first(List<String> articles, int count) {
    return articles.subList(0, Math.min(count, articles.size()));
  }

  private static long read(StanfordCoreNLP pipeline, List<String> articles, int threads) {
    List<Annotation> annotations = new ArrayList<>();
    articles.forEach(text -> annotations.add(new Annotation(text)));
    pipeline.annotate(annotations, threads);
    long tokens = 0;
    for (Annotation annotation : annotations) {
      tokens += annotation.get(CoreAnnotations.TokensAnnotation.class).size();
    }
    return tokens;
  }
}
