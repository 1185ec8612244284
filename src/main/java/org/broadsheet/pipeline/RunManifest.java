package org.broadsheet.pipeline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.dataset.FileFacts;
import org.broadsheet.dataset.Manifest;
import org.broadsheet.ingest.InputHash;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.Sha256;

/**
 * Gathers what produced a dataset. The only place where a time, a host and the number of threads
 * are written down.
 */
final class RunManifest {
  private RunManifest() {}

  static Manifest of(
      RunConfig config, RuleBook rules, List<InputHash> inputs, Instant started, Duration took)
      throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("published", config.published() == null ? "" : config.published());
    settings.put("fields", config.fields().names().toString());
    settings.put("limits", config.limits().toString());
    Map<String, String> system = new LinkedHashMap<>();
    for (String property : List.of("os.name", "os.arch", "java.version", "java.vm.name")) {
      system.put(property, String.valueOf(System.getProperty(property)));
    }
    List<FileFacts> read = new ArrayList<>();
    for (InputHash i : inputs) {
      read.add(new FileFacts(i.path(), i.bytes(), i.sha256()));
    }
    read.sort(Comparator.comparing(FileFacts::path));
    return new Manifest(
        Versions.broadsheet(),
        settings,
        read,
        ruleFiles(rules),
        ModelFiles.rememberedIn(config.cache(), config.prepared()).facts(),
        new Manifest.Run(started, took, host(), system, config.threads(), Map.of()));
  }

  private static List<FileFacts> ruleFiles(RuleBook rules) {
    return rules.models().files().entrySet().parallelStream()
        .map(f -> new FileFacts(f.getKey(), f.getValue().length, Sha256.hex(f.getValue())))
        .toList();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
