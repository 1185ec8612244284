package org.broadsheet.annotate;

import java.util.List;
import org.broadsheet.article.BlockKind;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its tokens and its tree.
 *
 * @param index its place in the document, from 0, furniture included
 * @param block index of its block in the clean article
 * @param kind what that block is; findings other than names come from {@link BlockKind#BODY} alone
 * @param span where it stands in the clean text
 * @param tokens in order; never empty
 * @param tree its dependency tree, or {@link DependencyTree#NONE}
 */
public record Sentence(
    int index, int block, BlockKind kind, Span span, List<Token> tokens, DependencyTree tree) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public boolean isBody() {
    return kind == BlockKind.BODY;
  }

  /** The token that holds the character at {@code offset} of the clean text, or {@code null}. */
  public @Nullable Token tokenAt(int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Span s = tokens.get(mid).span();
      if (offset < s.start()) {
        high = mid - 1;
      } else if (s.end() <= offset) {
        low = mid + 1;
      } else {
        return tokens.get(mid);
      }
    }
    return null;
  }
}
