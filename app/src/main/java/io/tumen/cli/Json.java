package io.tumen.cli;

import java.io.PrintWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The same JSON that the web sends, indented for people.
final class Json {
    private Json() {}

    static void print(PrintWriter out, Object view) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        out.println(mapper.writeValueAsString(view));
    }
}
