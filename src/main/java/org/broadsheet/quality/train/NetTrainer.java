package org.broadsheet.quality.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.net.LabelNet;
import org.broadsheet.chain.net.NetLearner;
import org.broadsheet.chain.net.NetSettings;

/**
 * Trains a network that labels sequences. The same sequences in the same order give the same
 * weights.
 */
public final class NetTrainer {
  /**
   * How to train.
   *
   * @param net the network's shape
   * @param epochs how often every sequence is looked at
   * @param batch how many sequences are looked at before a step
   * @param rate how long the first steps are; they grow shorter to nothing
   * @param leastCount features seen less often are left out
   * @param longest longer sequences are left out: they take long and teach little
   */
  public record Settings(
      NetSettings net, int epochs, int batch, double rate, int leastCount, int longest) {}

  private static final long SEED = 20161108;

  /** The features of a sequence by their numbers, and its right labels. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Sequence(int fold, int[][] features, byte[] labels) {}

  private final List<String> labels;
  private final FeatureIndex index = new FeatureIndex();
  private final List<Sequence> sequences = new ArrayList<>();

  public NetTrainer(List<String> labels) {
    this.labels = List.copyOf(labels);
  }

  /**
   * Adds a sequence.
   *
   * @param fold the part of the corpus that it is from
   */
  public void add(int fold, List<Features> sequence, byte[] gold) {
    int[][] features = new int[sequence.size()][];
    for (int i = 0; i < features.length; i++) {
      features[i] = index.count(sequence.get(i).input());
    }
    sequences.add(new Sequence(fold, features, gold.clone()));
  }

  /**
   * Trains on all sequences but those of one fold.
   *
   * @param without the fold to leave out, or -1
   */
  public LabelNet train(Settings settings, int without) {
    List<String> names = new ArrayList<>();
    int[] numbers = number(settings.leastCount(), names);
    List<Sequence> used = new ArrayList<>();
    for (Sequence s : sequences) {
      if (s.fold != without && s.labels.length <= settings.longest()) {
        used.add(new Sequence(s.fold, frequent(s.features, numbers), s.labels));
      }
    }
    NetLearner learner = new NetLearner(labels, names.size(), settings.net());
    int perEpoch = (used.size() + settings.batch() - 1) / settings.batch();
    int steps = 0;
    Random random = new Random(SEED);
    for (int e = 0; e < settings.epochs(); e++) {
      Collections.shuffle(used, random);
      for (int from = 0; from < used.size(); from += settings.batch()) {
        for (Sequence s : used.subList(from, Math.min(used.size(), from + settings.batch()))) {
          learner.show(s.features, s.labels);
        }
        double left = 1 - (double) steps / ((long) perEpoch * settings.epochs());
        learner.step((float) (settings.rate() * left));
        steps++;
      }
    }
    return learner.net(names);
  }

  /** New numbers for the features that were seen often enough, in the order of their names. */
  private int[] number(int least, List<String> names) {
    int[] numbers = new int[index.size()];
    Arrays.fill(numbers, -1);
    List<Map.Entry<String, Integer>> all = new ArrayList<>(index.numbers().entrySet());
    all.sort(Map.Entry.comparingByKey());
    for (Map.Entry<String, Integer> e : all) {
      if (index.count(e.getValue()) >= least) {
        numbers[e.getValue()] = names.size();
        names.add(e.getKey());
      }
    }
    return numbers;
  }

  private static int[][] frequent(int[][] all, int[] numbers) {
    int[][] kept = new int[all.length][];
    for (int i = 0; i < all.length; i++) {
      kept[i] = Arrays.stream(all[i]).map(f -> numbers[f]).filter(f -> f >= 0).toArray();
    }
    return kept;
  }
}
