package org.broadsheet.ingest;

/**
 * A file as it was read, for the manifest.
 *
 * @param path its path below the INPUT folder, or its name where the file was named itself; {@code
 *     stdin} for standard input
 * @param bytes its size as it lies on the disk
 * @param sha256 the hash of those bytes, in lower-case hex
 */
public record InputHash(String path, long bytes, String sha256) {}
