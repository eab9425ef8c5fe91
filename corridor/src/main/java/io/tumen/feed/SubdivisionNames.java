package io.tumen.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// What a subdivision of ISO 3166-2 is called: its codes of today and before (`CN-JL`, `CN-22`), its English name, and
/// that of China's provinces in Chinese. The list is written by `src/code-lists` from published packages and read when
/// it is first asked for.
public final class SubdivisionNames {
    private static final String LIST = "subdivision-names.txt";
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private SubdivisionNames() {}

    /// All that the subdivision of that code is called, the code among it; empty where the list does not have it.
    public static List<String> listFor(String code) {
        return ByCode.SPELLINGS.getOrDefault(code, List.of());
    }

    private static final class ByCode {
        static final Map<String, List<String>> SPELLINGS = read();

        private static Map<String, List<String>> read() {
            var byCode = new HashMap<String, List<String>>();
            try (InputStream list = Objects.requireNonNull(SubdivisionNames.class.getResourceAsStream(LIST))) {
                new String(list.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> List.of(line.split("\t", -1)))
                        .forEach(spellings -> spellings.stream()
                                .filter(spelling -> CODE.matcher(spelling).matches())
                                .forEach(code -> byCode.put(code, spellings)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return byCode;
        }
    }
}
