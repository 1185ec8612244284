package org.broadsheet.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads one YAML file of rules. It works on SnakeYAML's nodes, since those know their lines and
 * every value is to be read as the text that stands there ({@code no} is a word here, not false).
 */
final class RuleReader {
  private final String file;
  private final String[] lines;
  private final List<Fault> faults;

  RuleReader(String file, String content, List<Fault> faults) {
    this.file = file;
    this.lines = content.split("\n", -1);
    this.faults = faults;
  }

  /** The file's rules in its order; what is wrong goes to the list of faults. */
  List<Rule> read() {
    List<Rule> rules = new ArrayList<>();
    Node root;
    try {
      root =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .compose(new java.io.StringReader(String.join("\n", lines)));
    } catch (MarkedYAMLException e) {
      int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      fault(at, "not YAML: " + e.getProblem());
      return rules;
    }
    if (root == null) {
      return rules;
    }
    if (!(root instanceof SequenceNode list)) {
      fault(1, "a list of rules is wanted ('- id: …')");
      return rules;
    }
    for (int i = 0; i < list.getValue().size(); i++) {
      Node node = list.getValue().get(i);
      int end =
          i + 1 < list.getValue().size() ? line(list.getValue().get(i + 1)) - 1 : lines.length;
      if (node instanceof MappingNode map) {
        Rule rule = rule(map, end);
        if (rule != null) {
          rules.add(rule);
        }
      } else {
        fault(line(node), "a rule is wanted ('- id: …')");
      }
    }
    return rules;
  }

  private @Nullable Rule rule(MappingNode map, int endLine) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Integer> at = new LinkedHashMap<>();
    List<Example> match = new ArrayList<>();
    List<Counterexample> reject = new ArrayList<>();
    int start = line(map);
    for (NodeTuple t : map.getValue()) {
      String key = scalar(t.getKeyNode());
      if (at.put(key, line(t.getKeyNode())) != null) {
        fault(line(t.getKeyNode()), "field '" + key + "' stands twice");
      }
      switch (key) {
        case "match" -> match.addAll(examples(t.getValueNode()));
        case "reject" -> reject.addAll(counterexamples(t.getValueNode()));
        default -> values.put(key, value(t.getValueNode()));
      }
    }
    Object id = values.remove("id");
    Object about = values.remove("about");
    if (!(id instanceof String name)) {
      fault(start, "a rule without id");
      return null;
    }
    if (!(about instanceof String)) {
      fault(start, "rule " + name + ": about is missing: say in a sentence what it finds");
    }
    try {
      return new Rule(
          new RuleId(name),
          about instanceof String s ? s : "",
          file,
          start,
          text(start, endLine),
          new Fields("models/" + file, name, start, values, at),
          match,
          reject);
    } catch (IllegalArgumentException e) {
      fault(start, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private List<Example> examples(Node node) {
    List<Example> out = new ArrayList<>();
    for (MappingNode item : items(node, "match: [{text: …, expect: {…}}]")) {
      String text = null;
      Map<String, String> expect = new LinkedHashMap<>();
      for (NodeTuple t : item.getValue()) {
        String key = scalar(t.getKeyNode());
        if (key.equals("text")) {
          text = scalar(t.getValueNode());
        } else if (key.equals("expect") && t.getValueNode() instanceof MappingNode cells) {
          for (NodeTuple c : cells.getValue()) {
            expect.put(scalar(c.getKeyNode()), scalar(c.getValueNode()));
          }
        } else {
          fault(
              line(t.getKeyNode()), "unknown field '" + key + "'; an example has text and expect");
        }
      }
      if (text == null) {
        fault(line(item), "an example without text");
      } else {
        out.add(new Example(line(item), text, expect));
      }
    }
    return out;
  }

  private List<Counterexample> counterexamples(Node node) {
    List<Counterexample> out = new ArrayList<>();
    for (MappingNode item : items(node, "reject: [{text: …, why: …}]")) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (NodeTuple t : item.getValue()) {
        cells.put(scalar(t.getKeyNode()), scalar(t.getValueNode()));
      }
      String text = cells.remove("text");
      String why = cells.remove("why");
      if (text == null || why == null || !cells.isEmpty()) {
        fault(line(item), "a counterexample has text and why");
      } else {
        out.add(new Counterexample(line(item), text, why));
      }
    }
    return out;
  }

  private List<MappingNode> items(Node node, String wanted) {
    List<MappingNode> out = new ArrayList<>();
    List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    for (Node n : nodes) {
      if (n instanceof MappingNode map) {
        out.add(map);
      } else {
        fault(line(n), wanted + " is wanted");
      }
    }
    return out;
  }

  private Object value(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(this::value).toList();
    }
    if (node instanceof MappingNode map) {
      Map<String, Object> out = new LinkedHashMap<>();
      map.getValue().forEach(t -> out.put(scalar(t.getKeyNode()), value(t.getValueNode())));
      return out;
    }
    return scalar(node);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode s) {
      return s.getValue();
    }
    fault(line(node), "a text is wanted");
    return "";
  }

  /** The rule as written, without the blank and comment lines that lead up to the next one. */
  private String text(int startLine, int endLine) {
    int end = Math.min(endLine, lines.length);
    while (end > startLine && (lines[end - 1].isBlank() || lines[end - 1].startsWith("#"))) {
      end--;
    }
    return String.join("\n", List.of(lines).subList(startLine - 1, end));
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private void fault(int line, String message) {
    faults.add(new Fault("models/" + file, line, message));
  }
}
