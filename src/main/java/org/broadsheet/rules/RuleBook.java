package org.broadsheet.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All rules and lexicons of one {@code models/} folder, checked: a fault in any of them stops the
 * run before the first article.
 */
public final class RuleBook {
  private final Models models;
  private final Map<RuleId, Rule> rules;
  private final SortedMap<String, Lexicon> lexicons;

  private RuleBook(Models models, Map<RuleId, Rule> rules, SortedMap<String, Lexicon> lexicons) {
    this.models = models;
    this.rules = Collections.unmodifiableMap(rules);
    this.lexicons = Collections.unmodifiableSortedMap(lexicons);
  }

  /**
   * Reads every rule and lexicon.
   *
   * @throws RuleException listing all faults: what is not YAML, unknown or doubled ids, rows with
   *     missing cells …
   */
  public static RuleBook load(Models models) {
    List<Fault> faults = new ArrayList<>();
    Map<RuleId, Rule> rules = new LinkedHashMap<>();
    SortedMap<String, Lexicon> lexicons = new TreeMap<>();
    // Side by side: reading them is a good part of a run that has nothing else to do.
    List<ReadFile> read =
        models.files().keySet().parallelStream()
            .map(path -> ReadFile.of(path, models))
            .flatMap(Optional::stream)
            .toList();
    for (ReadFile file : read) {
      faults.addAll(file.faults());
      for (Rule rule : file.rules()) {
        Rule before = rules.putIfAbsent(rule.id(), rule);
        if (before != null) {
          faults.add(
              rule.fault("the id stands in " + before.file() + ":" + before.line() + " too"));
        }
        String room = file.path().split("/", -1)[1];
        if (!rule.id().value().startsWith(room + ".")) {
          faults.add(
              rule.fault("a rule in rules/" + room + " has an id that begins '" + room + ".'"));
        }
      }
      if (file.lexicon() != null) {
        lexicons.put(file.lexicon().name(), file.lexicon());
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    return new RuleBook(models, rules, lexicons);
  }

  /** What stands in one file, with what is wrong in it. */
  private record ReadFile(
      String path, List<Rule> rules, @Nullable Lexicon lexicon, List<Fault> faults) {
    /** Empty for a file that is neither rules nor a lexicon. */
    static Optional<ReadFile> of(String path, Models models) {
      List<Fault> faults = new ArrayList<>();
      if (path.startsWith("rules/") && path.endsWith(".yaml")) {
        List<Rule> rules = new RuleReader(path, models.text(path), faults).read();
        return Optional.of(new ReadFile(path, rules, null, faults));
      }
      if (path.startsWith("lexicon/") && path.endsWith(".tsv")) {
        String name = path.substring("lexicon/".length(), path.length() - ".tsv".length());
        Lexicon lexicon = Lexicon.read(name, models.text(path), faults);
        return Optional.of(new ReadFile(path, List.of(), lexicon, faults));
      }
      return Optional.empty();
    }
  }

  /** The rules and lexicons that the jar carries. */
  public static RuleBook bundled() {
    return load(Models.bundled());
  }

  /** All rules, by files in the order of their paths, in a file in its order. */
  public Collection<Rule> rules() {
    return rules.values();
  }

  /**
   * The rules whose id begins with {@code prefix} and a dot: {@code claim}, {@code
   * claim.direct-quote}.
   */
  public List<Rule> rules(String prefix) {
    return rules.values().stream().filter(r -> r.id().value().startsWith(prefix + ".")).toList();
  }

  public Optional<Rule> find(RuleId id) {
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * A lexicon by its file's name without ending.
   *
   * @throws RuleException where there is none
   */
  public Lexicon lexicon(String name) {
    Lexicon lexicon = lexicons.get(name);
    if (lexicon == null) {
      throw RuleException.of(Lexicon.file(name), 0, "is missing");
    }
    return lexicon;
  }

  /** The files behind the rules: weights are read from here. */
  public Models models() {
    return models;
  }

  /** A file of models/ as text, such as a list of thresholds. */
  public String text(String path) {
    return new String(models.bytes(path), StandardCharsets.UTF_8);
  }
}
