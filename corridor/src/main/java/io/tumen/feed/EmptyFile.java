package io.tumen.feed;

/// A table has a header.
final class EmptyFile implements Rule.OfForm {
    @Override
    public String id() {
        return "empty_file";
    }

    @Override
    public String says() {
        return """
                The first line of every table names its columns.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (TableForm form : TableForms.ALL) {
            if (raw.files().findText(form.file()).filter(String::isBlank).isPresent()) {
                findings.add(
                        this,
                        form.file(),
                        0,
                        "",
                        "The file is empty; its first line should be " + String.join(",", form.columnNames()) + ".");
            }
        }
    }
}
