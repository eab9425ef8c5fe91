package io.tumen.operations;

import java.util.Locale;

/// What may stand in a page that runs no script.
public final class Html {
    private Html() {}

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// `4,180`
    static String whole(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }
}
