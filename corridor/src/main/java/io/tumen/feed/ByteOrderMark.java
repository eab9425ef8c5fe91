package io.tumen.feed;

/// No byte order mark.
final class ByteOrderMark implements Rule.OfForm {
    @Override
    public String id() {
        return "byte_order_mark";
    }

    @Override
    public String says() {
        return """
                A table does not begin with a byte order mark, the invisible character that some spreadsheets put in
                front. It is read all the same, but other programs take it for a part of the first column's name.""";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (TableForm form : TableForms.ALL) {
            if (raw.files().startsWithByteOrderMark(form.file())) {
                findings.add(this, form.file(), 1, "", "The file begins with a byte order mark; save it without.");
            }
        }
    }
}
