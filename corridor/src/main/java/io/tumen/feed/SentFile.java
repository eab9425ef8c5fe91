package io.tumen.feed;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/// One file that somebody sent, by the name that the sender gave it.
final class SentFile implements PackageSource {
    private final String name;
    private final byte[] content;

    SentFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    @Override
    public boolean hasFile(String asked) {
        return asked.equals(name);
    }

    @Override
    public boolean hasFolder(String asked) {
        return false;
    }

    @Override
    public List<String> namesIn(String folder) {
        return List.of();
    }

    @Override
    public InputStream open(String asked) {
        return new ByteArrayInputStream(content);
    }

    @Override
    public boolean leadsOutside(String asked) {
        return false;
    }

    @Override
    public void close() {
        // It lies in memory.
    }
}
