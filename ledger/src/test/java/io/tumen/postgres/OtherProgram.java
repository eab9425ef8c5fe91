package io.tumen.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// A second Java program that runs a server until its input ends.
final class OtherProgram {
    private OtherProgram() {}

    static Process startsServerOf(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static long pidOfServer(Process program) throws IOException {
        return Long.parseLong(program.inputReader(StandardCharsets.UTF_8).readLine());
    }

    static void endInGoodOrder(Process program) throws Exception {
        program.getOutputStream().close();
        program.waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]), Map.of())) {
            System.out.println(server.pid());
            System.in.readAllBytes();
        }
    }
}
