package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks that a form states what it must: a machine can leave out a field, send null, or text that no database keeps.
final class Stated {
    private Stated() {}

    /// @throws InvalidValueException for the first component that is null without being `@Nullable`, or holds a NUL
    /// character
    static <R extends Record> R checked(@Nullable R form) {
        if (form == null) {
            throw new InvalidValueException("entry", "null", "an object with its fields");
        }
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            check(component, valueOf(component, form));
        }
        return form;
    }

    private static void check(RecordComponent component, @Nullable Object value) {
        if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new InvalidValueException(component.getName(), "null", "a value; the field must be stated");
        }
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            throw new InvalidValueException(
                    component.getName(), text.replace('\0', '?'), "text without NUL characters");
        }
        if (value instanceof List<?> parts) {
            parts.forEach(part -> checked((Record) part));
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record form) {
        try {
            return component.getAccessor().invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component + ". Maybe the form is not public?", e);
        }
    }
}
