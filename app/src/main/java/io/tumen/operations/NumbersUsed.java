package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.OfflineViews.BlockView;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which numbers of a file are used, in a file beside it: a line each, on the disk before the document is written.
/// While a program draws one, others on this machine wait.
///
/// @param numbers the file of the numbers
record NumbersUsed(Path numbers) {
    /// @param at when it was first issued
    record Use(String number, String at) {}

    /// @param content hash of what is declared: the same again gets the same number and time
    Use use(BlockView block, String content, Instant now) {
        Path file = Path.of(numbers + ".used");
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            Set<String> taken = new HashSet<>();
            String noted = read(channel);
            for (String line : noted.lines().toList()) {
                List<String> parts = List.of(line.split(" ", -1));
                if (parts.size() == 3 && parts.get(2).equals(content)) {
                    return new Use(parts.get(0), parts.get(1));
                }
                taken.add(parts.getFirst());
            }
            Use use = new Use(next(block, taken), now.toString());
            channel.write(
                    // A line that was broken off stays alone.
                    ByteBuffer.wrap(((noted.isEmpty() || noted.endsWith("\n") ? "" : "\n") + use.number() + " "
                                    + use.at() + " " + content + "\n")
                            .getBytes(StandardCharsets.UTF_8)),
                    channel.size());
            channel.force(true);
            return use;
        } catch (IOException e) {
            throw new InvalidValueException("file of used numbers", file.toString(), "one that can be written: " + e);
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Until all is read.
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private String next(BlockView block, Set<String> taken) {
        return block.numbers().stream()
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "file of numbers",
                        numbers.toString(),
                        "one with a number left; all " + block.numbers().size() + " are used"));
    }
}
