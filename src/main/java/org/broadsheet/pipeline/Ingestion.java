package org.broadsheet.pipeline;

import java.util.Set;
import org.broadsheet.article.Byline;
import org.broadsheet.ingest.HtmlWords;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.rules.RuleBook;

/** Gives ingestion the words that it needs from models/. */
final class Ingestion {
  private Ingestion() {}

  static IngestConfig config(RunConfig run, RuleBook rules) {
    return new IngestConfig(
        run.output(),
        run.fields(),
        new Byline(Set.copyOf(rules.lexicon("byline-roles").terms())),
        HtmlWords.of(kind -> rules.lexicon("html-words").termsWhere("kind", kind)),
        IngestConfig.DEFAULT_MAX_TEXT_BYTES);
  }
}
