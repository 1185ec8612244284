package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a publication before each of its steps, and its recovery too, and looks what is left. */
class KilledPublicationTest {
  private static final int NEVER = 1000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void leavesOneOfTheTwoWhole(boolean inside) throws Exception {
    folder = folder.toRealPath();
    Path old = Files.createDirectory(folder.resolve("expected-old"));
    Path fresh = Files.createDirectory(folder.resolve("expected-new"));
    Samples.write(old, "1", "harbour", "news/market");
    Samples.write(fresh, "2", "harbour2");
    int step = 1;
    while (diesAt(step, inside, NEVER, old, fresh)) {
      for (int stepOfRecovery : new int[] {2, 9}) {
        diesAt(step, inside, stepOfRecovery, old, fresh);
      }
      step++;
    }
    assertThat(step).as("steps that were tried").isGreaterThan(inside ? 40 : 4);
  }

  /**
   * Publishes and is killed before a step; recovers and is killed too; recovers at last.
   *
   * @return whether the publication has so many steps
   */
  private boolean diesAt(int step, boolean inside, int stepOfRecovery, Path old, Path fresh)
      throws Exception {
    Path parent = Files.createDirectory(folder.resolve(step + "-" + stepOfRecovery));
    Path output = parent.resolve("output");
    copy(old, output);
    Files.writeString(output.resolve("notes.txt"), "mine");

    Publication publication = Publication.open(output, false, new Mortal(inside, step));
    Files.delete(publication.staging());
    copy(fresh, publication.staging());
    boolean killed = false;
    try {
      publication.publish();
      publication.close();
    } catch (Killed e) {
      killed = true;
      publication.abandon();
    }
    assertNoMixture(output, old, fresh, inside);

    try {
      Publication.recover(output, new Mortal(inside, stepOfRecovery));
    } catch (Killed e) {
      assertNoMixture(output, old, fresh, inside);
    }
    Publication.recover(output, new Mortal(inside, NEVER));

    String at = "killed at " + step + ", then " + stepOfRecovery;
    boolean isNew = DatasetFiles.areEqual(output, fresh);
    assertThat(isNew || (killed && DatasetFiles.areEqual(output, old))).as(at).isTrue();
    assertThat(output.resolve("notes.txt")).as(at).hasContent("mine");
    assertThat(parent).as(at).isDirectoryNotContaining(p -> !p.equals(output));
    assertThat(output.resolve(".broadsheet")).as(at).doesNotExist();
    return killed;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path p : walk.toList()) {
        Files.copy(p, to.resolve(from.relativize(p)));
      }
    }
  }

  /** What a reader finds who comes before the recovery. */
  private static void assertNoMixture(Path output, Path old, Path fresh, boolean inside)
      throws IOException {
    if (inside ? Manifest.isIn(output) : Files.exists(output)) {
      assertThat(DatasetFiles.areEqual(output, old) || DatasetFiles.areEqual(output, fresh))
          .isTrue();
    }
  }

  /** Dies before its n-th step. */
  private static final class Mortal implements Disk {
    private final boolean inside;
    private int left;

    Mortal(boolean inside, int steps) {
      this.inside = inside;
      this.left = steps;
    }

    @Override
    public boolean isFixed(Path folder) {
      return inside;
    }

    private void step() {
      if (--left == 0) {
        throw new Killed();
      }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      step();
      Disk.super.move(from, to);
    }

    @Override
    public void mark(Path file) throws IOException {
      step();
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
    }

    @Override
    public void syncFile(Path file) {
      step();
    }

    @Override
    public void syncFolder(Path folder) {
      step();
    }

    @Override
    public void delete(Path tree) throws IOException {
      if (Files.exists(tree)) {
        step();
      }
      Disk.super.delete(tree);
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
