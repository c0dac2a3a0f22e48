package io.truelabel.offline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * What comes out of a packed file, up to the size that a real one can have: a file of a few
 * kilobytes that unpacks to gigabytes keeps nobody waiting.
 */
final class UnpackedStream extends FilterInputStream {

  /** Below this size the ratio says nothing. */
  static final long SMALL = 64L * 1024 * 1024;

  /** Repetitive JSON shrinks to a hundredth; only what was made for it shrinks to a thousandth. */
  static final long LARGEST_RATIO = 300;

  private final PackedStream packed;
  private long size;

  private UnpackedStream(PackedStream packed) throws IOException {
    super(new GZIPInputStream(packed));
    this.packed = packed;
  }

  static UnpackedStream of(InputStream file) throws IOException {
    return new UnpackedStream(new PackedStream(file));
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    grow(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    grow(Math.max(0, count));
    return count;
  }

  private void grow(int bytes) throws DamagedFileException {
    size += bytes;
    if (size > SMALL && size / LARGEST_RATIO > packed.size) {
      throw new DamagedFileException(
          "It unpacks to more than "
              + LARGEST_RATIO
              + " times its size, which no file of AWS does.",
          Stranger.REMOVE);
    }
  }

  /** Counts what is taken from the packed file. */
  private static final class PackedStream extends FilterInputStream {
    private long size;

    PackedStream(InputStream file) {
      super(file);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      size += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      size += Math.max(0, count);
      return count;
    }
  }
}
