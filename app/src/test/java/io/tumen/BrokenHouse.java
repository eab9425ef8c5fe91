package io.tumen;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Classes that break a wall on purpose, written as text and compiled into a folder of their own, so that a wall can be
/// seen to bite without a single bad class in the source tree.
final class BrokenHouse {
    private final List<Source> sources = new ArrayList<>();

    /// @param body what stands between the braces of the class
    BrokenHouse with(String packageName, String className, String body) {
        String code = "package " + packageName + "; public class " + className + " { " + body + " }";
        sources.add(new Source(packageName + "." + className, code));
        return this;
    }

    JavaClasses compiledInto(Path folder) {
        StringWriter complaints = new StringWriter();
        List<String> options = List.of(
                "-proc:none", "-nowarn", "-d", folder.toString(), "-cp", System.getProperty("java.class.path", ""));
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(complaints, null, null, options, null, sources)
                .call();
        if (!compiled) {
            throw new IllegalArgumentException("A breaking class does not compile: " + complaints);
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String qualifiedName, String code) {
            super(URI.create("string:///" + qualifiedName.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
