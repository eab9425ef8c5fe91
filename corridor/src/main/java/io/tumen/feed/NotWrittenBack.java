package io.tumen.feed;

import java.util.Optional;

/// Tables can be written back as they are.
final class NotWrittenBack implements Rule.OfForm {
    @Override
    public String id() {
        return "not_written_back";
    }

    @Override
    public String says() {
        return """
                A table that is read and written again, as `tumen export package` does, has the same bytes. Line
                ends of both kinds in one file, or a quote in the middle of a cell, are evened out instead: lines
                end in LF, and the cell stands in quotes.""";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        for (TableForm form : TableForms.ALL) {
            Optional<String> text = raw.files().findText(form.file());
            boolean sound = !raw.broken().containsKey(form.file());
            if (sound && text.isPresent() && !new EvenText(text.get()).isEven()) {
                findings.add(
                        this,
                        form.file(),
                        0,
                        "",
                        "Written again the file would have other bytes; right would be one kind of line end and "
                                + "quotes around whole cells only, as a spreadsheet saves it.");
            }
        }
    }
}
