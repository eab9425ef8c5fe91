package io.tumen.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The data of one server and the programs that work on it.
record Cluster(DataFolder folder, Binaries binaries, Account account) {
    static final String USER = "tumen";

    /// The cluster of that folder, created when it is not there yet. A half-created one never shows: it gets its name
    /// when it is complete.
    static Cluster openOrCreate(DataFolder folder, Binaries binaries) {
        Cluster cluster = new Cluster(folder, binaries, Account.forFolder(folder));
        try {
            if (!Files.isDirectory(folder.cluster())) {
                cluster.create();
            }
            return cluster;
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    static String passwordOf(DataFolder folder) {
        try {
            return Files.readString(folder.password()).strip();
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    /// Tells the server's answer to the attempt, good or bad, in the words of its log.
    Program.Ended start(Map<String, String> settings) {
        try {
            writeSettings(settings);
            long alreadyLogged = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
            Program.Ended ended =
                    run("pg_ctl", "start", "-w", "-t", "60", "-l", folder.log().toString());
            return ended.wasGood() ? ended : new Program.Ended(ended.exitCode(), logSince(alreadyLogged, ended));
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    /// Ends every session, writes everything down, and waits until the server is gone.
    void stop() {
        Program.Ended ended = run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast");
        PostmasterFile left = PostmasterFile.read(folder.postmasterFile());
        if (!ended.wasGood() && left != null && left.isAlive()) {
            throw new DatabaseException(
                    "PostgreSQL (process " + left.pid() + ") does not stop: " + Complaint.inWords(ended.output()));
        }
    }

    private void create() throws IOException {
        Path staging = Files.createTempDirectory(folder.path(), "creating-");
        account.handOver(staging);
        writePassword();
        Program.Ended ended = initdb(staging);
        if (!ended.wasGood()) {
            throw new DatabaseException(
                    "cannot create a database in " + folder.path() + ": " + Complaint.inWords(ended.output()));
        }
        Files.writeString(
                staging.resolve("postgresql.conf"), "\ninclude_if_exists = 'tumen.conf'\n", StandardOpenOption.APPEND);
        Files.move(staging, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    // The built-in locale sorts the same on every system.
    private Program.Ended initdb(Path staging) {
        return runIn(
                staging,
                "initdb",
                "--username=" + USER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(folder.password());
        Files.createFile(folder.password(), ownerOnly);
        Files.writeString(folder.password(), password + "\n");
        account.handOver(folder.password());
    }

    private void writeSettings(Map<String, String> settings) throws IOException {
        String text = settings.entrySet().stream()
                .map(entry -> entry.getKey() + " = '" + entry.getValue().replace("'", "''") + "'\n")
                .sorted()
                .collect(Collectors.joining());
        Files.writeString(folder.settings(), text);
        account.handOver(folder.settings());
    }

    private String logSince(long position, Program.Ended ended) throws IOException {
        if (!Files.exists(folder.log())) {
            return ended.output();
        }
        byte[] log = Files.readAllBytes(folder.log());
        int from = (int) Math.min(position, log.length);
        String news = new String(log, from, log.length - from, StandardCharsets.UTF_8);
        return news.isBlank() ? ended.output() : news;
    }

    private Program.Ended run(String program, String... arguments) {
        return runIn(folder.cluster(), program, arguments);
    }

    private Program.Ended runIn(Path data, String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(binaries.program(program), "-D", data.toString()));
        command.addAll(List.of(arguments));
        return Program.run(account.command(command));
    }
}
