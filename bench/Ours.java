import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.Broadsheet;
import org.broadsheet.prepared.PreparedModels;
import org.broadsheet.rules.Models;
import org.broadsheet.rules.RuleBook;

/** Broadsheet as a library, all rows made: {@code Ours cold|steady FOLDER THREADS COLD}. */
final class Ours {
  private Ours() {}

  public static void main(String[] args) throws Exception {
    boolean cold = args[0].equals("cold");
    int threads = Integer.parseInt(args[2]);
    Measured whole = new Measured();
    List<String> articles = Measured.articles(args[1]);
    Path models = Path.of(System.getProperty("broadsheet.models"));
    PreparedModels prepared = PreparedModels.in(Path.of(System.getProperty("broadsheet.prepared")));
    Broadsheet broadsheet = Broadsheet.open(RuleBook.load(Models.at(models)), prepared);
    if (cold) {
      whole.report(read(broadsheet, first(articles, Integer.parseInt(args[3])), threads));
    } else {
      Measured.steady(() -> read(broadsheet, articles, threads));
    }
  }

  private static List<String> first(List<String> articles, int count) {
    return articles.subList(0, Math.min(count, articles.size()));
  }

  private static long read(Broadsheet broadsheet, List<String> articles, int threads)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (String text : articles) {
        counts.add(
            pool.submit(
                () -> broadsheet.read(text).article().integer("token_count").orElseThrow()));
      }
      long tokens = 0;
      for (Future<Integer> count : counts) {
        tokens += count.get();
      }
      return tokens;
    } finally {
      pool.shutdownNow();
    }
  }
}
