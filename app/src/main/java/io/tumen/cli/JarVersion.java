package io.tumen.cli;

import picocli.CommandLine.IVersionProvider;

/// The version Maven wrote into the jar's manifest; from a folder of classes there is none.
final class JarVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = JarVersion.class.getPackage().getImplementationVersion();
        return new String[] {"tumen " + (version == null ? "(not packaged)" : version)};
    }
}
