package org.broadsheet.claim;

import java.util.List;
import org.broadsheet.annotate.Token;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** The quotations of one article, by place. */
final class Quotations {
  private final List<Quotation> all;

  Quotations(List<Quotation> all) {
    this.all = List.copyOf(all);
  }

  List<Quotation> all() {
    return all;
  }

  /** The quotation around an offset of the clean text, its marks included, or {@code null}. */
  @Nullable Quotation at(int offset) {
    int low = 0;
    int high = all.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Span s = all.get(mid).span();
      if (offset < s.start()) {
        high = mid - 1;
      } else if (s.end() <= offset) {
        low = mid + 1;
      } else {
        return all.get(mid);
      }
    }
    return null;
  }

  boolean isQuoted(Token token) {
    return at(token.span().start()) != null;
  }
}
