package io.tumen.ledger;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value written out in one way only, so that equal values have equal hashes and different values have different
/// ones.
///
/// A record is its name and its components as `name=value`; an absent component is left out, so that a component added
/// later does not change what older values hash to. Texts carry their length. Hashes of requests are kept for ever:
/// renaming a record or a component breaks them.
final class CanonicalForm {
    // Asking a class for its components copies them each time.
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final StringBuilder text = new StringBuilder();

    private CanonicalForm() {}

    static CanonicalForm of(Object value) {
        CanonicalForm form = new CanonicalForm();
        form.write(value);
        return form;
    }

    String sha256() {
        return sha256Of(text.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// SHA-256 of the text in UTF-8, hexadecimal.
    static String sha256Of(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void write(Object value) {
        switch (value) {
            case Record composed -> writeRecord(composed);
            case List<?> list -> writeList(list);
            case Enum<?> constant -> writeText(constant.name());
            case BigDecimal number -> writeText(number.stripTrailingZeros().toPlainString());
            default -> writeText(value.toString());
        }
    }

    private void writeRecord(Record composed) {
        text.append(composed.getClass().getSimpleName()).append('{');
        for (Method component : COMPONENTS.get(composed.getClass())) {
            Object value = valueOf(component, composed);
            if (value != null) {
                text.append(component.getName()).append('=');
                write(value);
            }
        }
        text.append('}');
    }

    private void writeList(List<?> list) {
        text.append('[');
        list.forEach(this::write);
        text.append(']');
    }

    private void writeText(String value) {
        text.append(value.length()).append(':').append(value).append(';');
    }

    private static @Nullable Object valueOf(Method component, Record composed) {
        try {
            return component.invoke(composed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Maybe a record that is not public: " + composed.getClass(), e);
        }
    }
}
