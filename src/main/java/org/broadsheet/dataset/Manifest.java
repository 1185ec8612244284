package org.broadsheet.dataset;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What produced a dataset, in {@code manifest.json}: the program, its configuration, and the hashes
 * of everything that went in.
 *
 * @param version the program's version
 * @param configuration the settings that decide what comes out, by name
 * @param inputs the input files, sorted by path
 * @param rules the files of {@code models/}, sorted by path
 * @param models the language models, sorted by path
 * @param run what is another in every run; comparisons leave it out
 */
public record Manifest(
    String version,
    Map<String, String> configuration,
    List<FileFacts> inputs,
    List<FileFacts> rules,
    List<FileFacts> models,
    Run run) {
  static final String FILE = "manifest.json";
  private static final String GENERATOR = "Broadsheet";

  public Manifest {
    configuration = copy(configuration);
    inputs = List.copyOf(inputs);
    rules = List.copyOf(rules);
    models = List.copyOf(models);
  }

  /**
   * When and where a run was, and how long it took.
   *
   * @param started when it began
   * @param took how long it took
   * @param host the machine's name
   * @param system operating system and Java, by name
   * @param threads number of threads
   * @param stages how long each stage took, summed over threads, in the order of the work
   */
  public record Run(
      Instant started,
      Duration took,
      String host,
      Map<String, String> system,
      int threads,
      Map<String, Duration> stages) {
    public Run {
      system = copy(system);
      stages = copy(stages);
    }
  }

  private static <V> Map<String, V> copy(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Whether {@code folder} holds a manifest that Broadsheet wrote. */
  static boolean isIn(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      JsonNode root = RowJson.mapper().readTree(file.toFile());
      return root != null && root.path("generator").asText().equals(GENERATOR);
    } catch (IOException e) {
      return false; // what cannot be read as JSON is not ours
    }
  }

  /** Writes the manifest as JSON. */
  void write(OutputStream out, List<WrittenTable> tables) throws IOException {
    ObjectNode root = RowJson.mapper().createObjectNode();
    root.put("generator", GENERATOR);
    root.put("version", version);
    root.put("dataset_version", Tables.VERSION);
    strings(root.putObject("configuration"), configuration);
    files(root.putArray("inputs"), inputs);
    files(root.putArray("rules"), rules);
    files(root.putArray("models"), models);
    ObjectNode rows = root.putObject("rows");
    tables.forEach(t -> rows.put(t.table().name(), t.rows()));
    ObjectNode runNode = root.putObject("run");
    runNode.put("started", run.started().truncatedTo(ChronoUnit.MILLIS).toString());
    runNode.put("millis", run.took().toMillis());
    runNode.put("host", run.host());
    strings(runNode.putObject("system"), run.system());
    runNode.put("threads", run.threads());
    ObjectNode stages = runNode.putObject("stage_millis");
    run.stages().forEach((stage, time) -> stages.put(stage, time.toMillis()));
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    byte[] json =
        RowJson.mapper().writer(printer).writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
    out.write(json);
    out.write('\n');
  }

  private static void strings(ObjectNode node, Map<String, String> map) {
    map.forEach(node::put);
  }

  private static void files(ArrayNode list, List<FileFacts> files) {
    for (FileFacts f : files) {
      list.addObject().put("path", f.path()).put("bytes", f.bytes()).put("sha256", f.sha256());
    }
  }
}
