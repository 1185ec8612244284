package org.broadsheet.annotate.parser;

import java.io.IOException;
import org.broadsheet.prepared.ArrayReader;
import org.broadsheet.prepared.ArrayWriter;
import org.broadsheet.prepared.PreparedModels;

/** How a model stands in a prepared file. */
final class ParserModelForm implements PreparedModels.Form<ParserModel> {
  /** To be counted up when what is written changes, or what a number in it means. */
  static final String MARK = "parser 2";

  @Override
  public void write(ParserModel model, ArrayWriter out) throws IOException {
    model.write(out);
  }

  @Override
  public ParserModel read(ArrayReader in) throws IOException {
    return ParserModel.read(in);
  }
}
