package org.broadsheet.annotate.names;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.broadsheet.prepared.ArrayReader;
import org.broadsheet.prepared.ArrayWriter;
import org.broadsheet.prepared.NameNumbers;
import org.broadsheet.prepared.PreparedModels;

/** How a model stands in a prepared file. */
final class ChainModelForm implements PreparedModels.Form<ChainModel> {
  /** To be counted up when what is written changes, or what a number in it means. */
  private static final int VERSION = 2;

  /** What tells files of this form from those of another one. */
  static String mark() {
    return "names " + VERSION + " " + Arrays.toString(Feature.values());
  }

  @Override
  public void write(ChainModel model, ArrayWriter out) throws IOException {
    out.strings(model.labels());
    out.number(model.background());
    model.features().write(out);
    model.clusters().write(out);
    out.number(model.shapes().shaper());
    out.number(model.shapes().knownInSmallLetters().size());
    model.shapes().knownInSmallLetters().words().write(out);
    out.number(model.letters());
    out.number(model.reach());
    out.string(model.titles().pattern());
  }

  @Override
  public ChainModel read(ArrayReader in) throws IOException {
    return new ChainModel(
        in.strings(),
        in.number(),
        FeatureRows.read(in),
        Clusters.read(in),
        shapes(in),
        in.number(),
        in.number(),
        Pattern.compile(in.string()));
  }

  private static ChainModel.Shapes shapes(ArrayReader in) throws IOException {
    int shaper = in.number();
    int words = in.number();
    return new ChainModel.Shapes(shaper, new WordSet(NameNumbers.read(in), words));
  }
}
