package io.tumen.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// As whom PostgreSQL runs. It refuses to run as root, so root either starts it in a user namespace of its own, where
/// root is nobody special but still owns the files, or hands it to an unprivileged user, who must then own them.
///
/// @param prefix the command that changes who runs what follows; empty when nothing needs to change
/// @param owner  name of the user who must own the data, null when that is the user of this program
record Account(List<String> prefix, @Nullable String owner) {
    private static final long ROOT = 0;

    static Account forFolder(DataFolder folder) {
        if (new UnixSystem().getUid() != ROOT) {
            return new Account(List.of(), null);
        }
        String ownerOfData = ownerOf(folder.cluster());
        if (ownerOfData != null && !ownerOfData.equals("root")) {
            return handedTo(ownerOfData, folder);
        }
        Account ownNamespace = new Account(List.of("unshare", "--user"), null);
        return ownNamespace.canReach(folder) ? ownNamespace : handedTo(unprivilegedUser(), folder);
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /// Gives the file to whoever runs PostgreSQL.
    void handOver(Path file) throws IOException {
        if (owner != null) {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }
    }

    private static Account handedTo(String user, DataFolder folder) {
        Account account = new Account(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), user);
        Account withGroup = account.canRun() ? account : account.withGroup("nogroup");
        if (!withGroup.canReach(folder)) {
            throw new DatabaseException("PostgreSQL does not run as root, and user " + user + " cannot reach "
                    + folder.path() + ": choose a data folder whose parents others may enter, or do not run as root");
        }
        return withGroup;
    }

    private Account withGroup(String group) {
        return new Account(List.of(prefix.get(0), prefix.get(1), "--regid=" + group, "--clear-groups"), owner);
    }

    private boolean canRun() {
        return Program.succeeds(command(List.of("true")));
    }

    private boolean canReach(DataFolder folder) {
        return Program.succeeds(command(List.of("test", "-x", folder.path().toString())));
    }

    private static String unprivilegedUser() {
        return Program.succeeds(List.of("id", "postgres")) ? "postgres" : "nobody";
    }

    private static @Nullable String ownerOf(Path path) {
        try {
            return Files.exists(path) ? Files.getOwner(path).getName() : null;
        } catch (IOException e) {
            return null;
        }
    }
}
