package io.tumen.feed;

/// All tables and the head are there.
final class MissingFile implements Rule.OfForm {
    @Override
    public String id() {
        return "missing_file";
    }

    @Override
    public String says() {
        return """
                A package holds `corridor.yaml`, the folder `regimes` and every table that `docs/corridor-package.md` does
                not call optional. A table without rows still stands there with its header, so that nobody has to
                guess whether it was forgotten.""";
    }

    @Override
    public void check(RawPackage raw, Findings findings) {
        if (raw.files().lacks(RegimeFeed.FOLDER)) {
            findings.add(this, RegimeFeed.FOLDER, 0, "", "The folder regimes is missing; it may be empty.");
        }
        if (raw.files().lacks(Head.FILE)) {
            findings.add(this, Head.FILE, 0, "", "The file corridor.yaml is missing; it names the corridor.");
        }
        for (TableForm form : TableForms.ALL) {
            if (form.required() && raw.files().lacks(form.file())) {
                findings.add(
                        this,
                        form.file(),
                        0,
                        "",
                        "The table " + form.file() + " is missing; right would be one with the header "
                                + String.join(",", form.columnNames()) + ".");
            }
        }
    }
}
