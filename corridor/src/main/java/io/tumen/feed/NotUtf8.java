package io.tumen.feed;

/// Texts are in UTF-8.
final class NotUtf8 implements Rule.OfForm {
    @Override
    public String id() {
        return "not_utf8";
    }

    @Override
    public String says() {
        return """
                Every table is text in UTF-8. Spreadsheets save so as "CSV UTF-8"; plain "CSV" often means the
                encoding of the country, in which Chinese and Russian names are lost.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (TableForm form : TableForms.ALL) {
            if (raw.files().has(form.file())
                    && raw.files().findText(form.file()).isEmpty()) {
                findings.add(this, form.file(), 0, "", "The file is not in UTF-8; save it as CSV UTF-8.");
            }
        }
    }
}
