package org.broadsheet.quality.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.quality.corpus.CorpusException.Kind;

/** Reads the texts of a corpus. */
final class Texts {
  private Texts() {}

  /** The file's text as UTF-8 without a byte-order mark: an odd byte would move all offsets. */
  static String read(Path file, List<String> faults) throws CorpusException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      faults.add(file + ": is not all UTF-8");
      return "";
    } catch (IOException e) {
      throw new CorpusException(Kind.UNREADABLE, file + " cannot be read: " + e, e);
    }
  }
}
