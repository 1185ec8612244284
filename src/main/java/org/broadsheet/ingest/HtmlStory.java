package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.BlockKind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story among a page's blocks: first what is surely not part of it goes, then the element
 * is chosen that holds most of the prose that is left.
 */
final class HtmlStory {
  /** A block of the story. */
  record Part(BlockKind kind, String text) {}

  private static final String STORY_BODY = "[itemprop~=articleBody]";

  private final HtmlWords words;
  private final Element body;
  private final @Nullable String title;
  private final List<HtmlBlock> blocks;

  // An element is equal to itself alone (jsoup's Node.equals).
  /** Characters of prose below an element; first all of it, later without junk. */
  private Map<Element, Integer> mass = new HashMap<>();

  private final Map<Element, Boolean> junk = new HashMap<>();
  private final Map<Element, String> names = new HashMap<>();

  private HtmlStory(Element body, @Nullable String title, HtmlWords words) {
    this.words = words;
    this.body = body;
    this.title = title;
    this.blocks = HtmlBlocks.of(body);
    weigh(blocks);
  }

  /**
   * The parts of the story, in their order; empty where the page has none.
   *
   * @param title the headline as the page's tags give it, or {@code null}
   */
  static List<Part> of(Element body, @Nullable String title, HtmlWords words) {
    return new HtmlStory(body, title, words).parts();
  }

  private List<Part> parts() {
    Element headline = headline();
    List<HtmlBlock> clean = new ArrayList<>();
    for (HtmlBlock block : blocks) {
      if (!isJunk(block.owner(), headline)) {
        clean.add(block);
      }
    }
    weigh(clean);
    if (mass(body) == 0) {
      clean = blocks; // a story in a wrapper of an odd name
      weigh(clean);
    }
    if (mass(body) == 0) {
      return List.of();
    }
    Element root = root();
    List<Part> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean inHead = false;
    List<HtmlBlock> story = new ArrayList<>();
    for (HtmlBlock block : clean) {
      boolean inside = isInside(block.owner(), root);
      boolean isHeadline = headline != null && isInside(block.owner(), headline);
      if (isHeadline) {
        story.removeIf(b -> !b.isProse()); // a kicker, the name of a section
        inHead = true;
      }
      boolean standfirst = inHead && kind(block, headline) == BlockKind.STANDFIRST;
      if ((inside || isHeadline || standfirst)
          && (block.text().length() < 40 || seen.add(block.text()))) {
        story.add(block);
      }
      inHead &= !inside || isHeadline;
    }
    for (int i = 0; i < story.size(); i++) {
      HtmlBlock block = story.get(i);
      BlockKind kind = kind(block, headline);
      boolean dropped =
          kind == BlockKind.HEADING
              ? block.isLink() || leadsNowhere(story, i)
              : kind == BlockKind.BODY && block.isLink();
      if (!dropped) {
        parts.add(new Part(kind, block.text()));
      }
    }
    return parts;
  }

  private void weigh(List<HtmlBlock> of) {
    mass = new HashMap<>();
    for (HtmlBlock block : of) {
      if (block.isProse()) {
        for (Element e = block.owner(); e != null; e = e.parent()) {
          mass.merge(e, block.text().length(), Integer::sum);
        }
      }
    }
  }

  private String names(Element element) {
    return names.computeIfAbsent(element, HtmlWords::of);
  }

  private int mass(Element element) {
    return mass.getOrDefault(element, 0);
  }

  /** The page's headline: the h1 that says what the title says, else the only h1. */
  private @Nullable Element headline() {
    List<Element> all = body.select("h1");
    for (Element h1 : all) {
      if (title != null && same(h1.text(), title)) {
        return h1;
      }
    }
    return all.size() == 1 && all.get(0).hasText() ? all.get(0) : null;
  }

  private static boolean same(String a, String b) {
    String x = a.replaceAll("[^\\p{L}\\p{N}]+", "");
    String y = b.replaceAll("[^\\p{L}\\p{N}]+", "");
    return !x.isEmpty() && x.equalsIgnoreCase(y);
  }

  private boolean isJunk(Element element, @Nullable Element headline) {
    Boolean known = junk.get(element);
    if (known != null) {
      return known;
    }
    Element parent = element.parent();
    boolean is =
        isJunkItself(element, headline)
            || (!element.equals(body) && parent != null && isJunk(parent, headline));
    junk.put(element, is);
    return is;
  }

  private boolean isJunkItself(Element element, @Nullable Element headline) {
    String names = names(element);
    if (names.isBlank() || element.equals(body)) {
      return false;
    }
    boolean strong = HtmlWords.anyIn(words.junk(), names);
    if (!strong && !HtmlWords.anyIn(words.aside(), names)) {
      return false;
    }
    boolean most = 2 * mass(element) > mass(body);
    boolean holdsStory =
        (headline != null && isInside(headline, element))
            || element.selectFirst(STORY_BODY + ", main") != null
            || (most && HtmlWords.anyIn(words.body(), names))
            || (most && element.normalName().equals("article"));
    return !holdsStory && (strong || !most);
  }

  /** The element that holds the story. */
  private Element root() {
    Element root = best(body.select(STORY_BODY), 0.5, body);
    for (String tag : List.of("article", "main, [role=main]")) {
      root = root.equals(body) ? best(body.select(tag), 0.5, body) : root;
    }
    if (root.equals(body)) {
      root = descend();
    }
    Element within = best(root.select(STORY_BODY + ", article"), 0.85, root);
    List<Element> named = new ArrayList<>();
    for (Element e : within.select("[class], [id]")) {
      if (!e.equals(within) && HtmlWords.anyIn(words.body(), names(e))) {
        named.add(e);
      }
    }
    return best(named, 0.85, within);
  }

  /**
   * The one that holds most prose, where that is at least {@code share} of what {@code of} holds.
   */
  private Element best(List<Element> candidates, double share, Element of) {
    Element best = of;
    double most = 0;
    for (Element e : candidates) {
      if (mass(e) > most && mass(e) >= share * mass(of)) {
        best = e;
        most = mass(e);
      }
    }
    return best;
  }

  private Element descend() {
    Element at = body;
    while (true) {
      Element down = best(at.children(), 0.8, at);
      if (down.equals(at)) {
        return at;
      }
      at = down;
    }
  }

  private BlockKind kind(HtmlBlock block, @Nullable Element headline) {
    Element owner = block.owner();
    if (headline != null && isInside(owner, headline)) {
      return BlockKind.TITLE;
    }
    for (Element e = owner; e != null && !e.equals(body); e = e.parent()) {
      String tag = e.normalName();
      if (tag.equals("figcaption") || tag.equals("figure")) {
        return BlockKind.CAPTION;
      }
      if (mass(e) > 600) {
        break; // names of what holds so much say nothing of one line in it
      }
      String names = names(e);
      if (HtmlWords.anyIn(words.caption(), names)) {
        return BlockKind.CAPTION;
      }
      if (HtmlWords.anyIn(words.standfirst(), names)) {
        return BlockKind.STANDFIRST;
      }
      if (block.text().length() < 200) {
        if (HtmlWords.anyIn(words.byline(), names) || e.attr("itemprop").equals("author")) {
          return BlockKind.BYLINE;
        }
        if (HtmlWords.anyIn(words.date(), names) || e.attr("itemprop").startsWith("date")) {
          return BlockKind.DATE;
        }
      }
    }
    Element time = owner.selectFirst("time");
    if (time != null && 2 * time.text().length() > block.text().length()) {
      return BlockKind.DATE;
    }
    return block.level() > 0 ? BlockKind.HEADING : BlockKind.BODY;
  }

  /** "Related stories" and then links, or the end: a heading of nothing. */
  private boolean leadsNowhere(List<HtmlBlock> story, int heading) {
    int next = heading + 1;
    if (next == story.size()) {
      return true;
    }
    HtmlBlock after = story.get(next);
    return after.level() > 0
        ? after.level() <= story.get(heading).level() || leadsNowhere(story, next)
        : after.isLink();
  }

  private static boolean isInside(Element element, Element ancestor) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
