package io.tumen.conversion;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Gives up after a gibibyte, which no honest table has: a zip can swell to any size.
final class BoundedStream extends FilterInputStream {
    private static final long MOST = 1L << 30;

    private long left = MOST;

    BoundedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int read = super.read(buffer, start, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("it has more than 1 GiB");
        }
    }
}
