package org.broadsheet.dataset;

/**
 * What a file is known by.
 *
 * @param path relative to its folder, with {@code /} between the parts
 * @param bytes its length in bytes
 * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal
 */
public record FileFacts(String path, long bytes, String sha256) {}
