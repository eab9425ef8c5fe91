package io.tumen.feed;

/// Whether a CSV text is even, so that a [Sheet] of it has the same text: lines end in one way, and a quote stands only
/// around a whole cell or doubled inside one.
final class EvenText {
    private final String text;
    private Where where = Where.BEFORE_CELL;
    private String lineEnd = "";

    private enum Where {
        BEFORE_CELL,
        IN_PLAIN_CELL,
        IN_QUOTES,
        BEHIND_QUOTE
    }

    EvenText(String text) {
        this.text = text;
    }

    boolean isEven() {
        if (text.indexOf('"') < 0 && text.indexOf('\r') < 0) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!accepts(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(int i) {
        char letter = text.charAt(i);
        if (where == Where.IN_QUOTES) {
            where = letter == '"' ? Where.BEHIND_QUOTE : Where.IN_QUOTES;
            return true;
        }
        return switch (letter) {
            case '"' -> acceptsQuote();
            case '\r' -> acceptsLineEnd(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r");
            case '\n' -> i > 0 && text.charAt(i - 1) == '\r' && lineEnd.equals("\r\n") || acceptsLineEnd("\n");
            case ',' -> moveTo(Where.BEFORE_CELL);
            default -> where != Where.BEHIND_QUOTE && moveTo(Where.IN_PLAIN_CELL);
        };
    }

    private boolean acceptsQuote() {
        return where != Where.IN_PLAIN_CELL && moveTo(Where.IN_QUOTES);
    }

    private boolean acceptsLineEnd(String seen) {
        boolean even = lineEnd.isEmpty() || lineEnd.equals(seen);
        lineEnd = seen;
        return even && moveTo(Where.BEFORE_CELL);
    }

    private boolean moveTo(Where next) {
        where = next;
        return true;
    }
}
