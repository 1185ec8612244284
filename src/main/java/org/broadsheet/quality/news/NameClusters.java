package org.broadsheet.quality.news;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.quality.corpus.MarkedNews;

/**
 * Whether names are put together that mean the same, and kept apart that do not: B-cubed (Bagga and
 * Baldwin 1998) over the different names of each article. For each name, the share of the names
 * that it was put with that belong there is its precision, the share of those that belong with it
 * and are there its recall.
 */
final class NameClusters {
  private static final int DIGITS = 4;

  private double precision;
  private int found;
  private double recall;
  private int marked;

  /** Adds an article; names that are not marked, or not found, count on one side only. */
  void add(NewsArticle a) {
    Map<String, Set<String>> ofMark = new HashMap<>();
    String text = a.marks().article().text();
    for (MarkedNews.Entity e : a.marks().entities()) {
      List<String> names = new ArrayList<>(e.aliases());
      names.add(e.name());
      names.removeIf(n -> !text.contains(n));
      join(names.stream().map(a.names()::plain).toList(), ofMark);
    }
    Map<String, Set<String>> ofRow = new HashMap<>();
    a.named().values().forEach(names -> join(names, ofRow));
    for (Map.Entry<String, Set<String>> name : ofRow.entrySet()) {
      Set<String> right = ofMark.get(name.getKey());
      if (right != null) {
        Set<String> known = common(name.getValue(), ofMark.keySet());
        double both = common(known, right).size();
        precision += both / known.size();
        recall += common(name.getValue(), right).size() / (double) right.size();
        found++;
      }
    }
    marked += ofMark.size();
  }

  private static void join(List<String> names, Map<String, Set<String>> clusters) {
    Set<String> cluster = new HashSet<>(names);
    cluster.forEach(name -> clusters.put(name, cluster));
  }

  private static Set<String> common(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both;
  }

  BigDecimal precision() {
    return rounded(found == 0 ? 0 : precision / found);
  }

  BigDecimal recall() {
    return rounded(marked == 0 ? 0 : recall / marked);
  }

  private static BigDecimal rounded(double share) {
    return new BigDecimal(share).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
